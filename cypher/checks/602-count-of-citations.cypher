CYPHER 5
// A statement counts its citations right.
MATCH (s:Atlas:Statement)
WITH s, COUNT { (s)-[:CITES]->() } AS there
WHERE coalesce(s.citationCount, -1) <> there
RETURN s.id AS id, 'has ' + there + ' citations and says ' + coalesce(toString(s.citationCount), 'nothing') AS why
