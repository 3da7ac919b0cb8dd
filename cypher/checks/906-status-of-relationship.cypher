CYPHER 5
// The status of a relationship is that of one of its statements.
MATCH (dataset:Atlas:Dataset)
MATCH (from:Atlas:Entity)-[r]->(to:Atlas:Entity)
WHERE type(r) IN dataset.relationshipTypes
UNWIND r.statements AS statement
MATCH (s:Atlas {id: statement})
WITH from, r, to, collect(s.status) AS reached
WHERE CASE WHEN r.status IS NULL THEN size(reached) > 0 ELSE NOT r.status IN reached END
RETURN from.id AS id, type(r) + ' ' + to.id + ' has the status ' + coalesce(r.status, 'none') AS why
