CYPHER 5
// The citations of a statement are numbered from 0 without a gap.
MATCH (s:Atlas:Statement)-[c:CITES]->()
WITH s, c.position AS position ORDER BY position
WITH s, collect(position) AS positions, count(*) AS there
WHERE positions <> range(0, there - 1)
RETURN s.id AS id, 'has citations that are numbered wrongly' AS why
