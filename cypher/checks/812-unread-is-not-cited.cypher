CYPHER 5
// What nobody read is not cited.
MATCH (d:Atlas:Document)
WHERE NOT coalesce(d.read, false) AND EXISTS { (:Statement)-[:CITES]->(d) }
RETURN d.id AS id, 'is cited, and nobody read it' AS why
