CYPHER 5
// A statement counts its independent sources right.
MATCH (s:Atlas:Statement)
OPTIONAL MATCH (s)-[c:CITES {stance: 'ASSERTS'}]->()
WITH s, count(DISTINCT c.origin) AS there
WHERE coalesce(s.sources, -1) <> there
RETURN s.id AS id, 'has ' + there + ' independent sources and says ' + coalesce(toString(s.sources), 'nothing') AS why
