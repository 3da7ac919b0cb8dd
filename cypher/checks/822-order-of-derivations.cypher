CYPHER 5
// What a document derives from is numbered from 0 without a gap.
MATCH (d:Atlas:Document)-[r:DERIVED_FROM]->()
WITH d, r.position AS position ORDER BY position
WITH d, collect(position) AS positions, count(*) AS there
WHERE positions <> range(0, there - 1)
RETURN d.id AS id, 'has originals that are numbered wrongly' AS why
