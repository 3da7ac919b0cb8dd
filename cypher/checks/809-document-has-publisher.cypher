CYPHER 5
// There is no document without a publisher or, where it is cited, whom it names. The seed article is its own origin.
MATCH (d:Atlas:Document)
WHERE d.publisher IS NULL AND d.grade <> 'SEED' AND EXISTS { MATCH (:Statement)-[c:CITES]->(d) WHERE c.attributedTo IS NULL }
RETURN d.id AS id, 'has no publisher and is cited without whom it names' AS why
