CYPHER 5
// There is no statement without a citation.
MATCH (s:Atlas:Statement)
WHERE NOT EXISTS { (s)-[:CITES]->(:Document) }
RETURN s.id AS id, 'cites nothing: ' + s.text AS why
