CYPHER 5
// A relationship counts its independent sources right.
MATCH (dataset:Atlas:Dataset)
MATCH (from:Atlas:Entity)-[r]->(to:Atlas:Entity)
WHERE type(r) IN dataset.relationshipTypes
MATCH (s:Atlas)-[c:CITES {stance: 'ASSERTS'}]->()
WHERE s.id IN r.statements
WITH from, r, to, count(DISTINCT c.origin) AS there
WHERE coalesce(r.sources, -1) <> there
RETURN from.id AS id, type(r) + ' ' + to.id + ' has ' + there + ' independent sources and says ' + coalesce(toString(r.sources), 'nothing') AS why
