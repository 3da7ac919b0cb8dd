CYPHER 5
// The statements behind a relationship say just that.
MATCH (dataset:Atlas:Dataset)
MATCH (from:Atlas:Entity)-[r]->(to:Atlas:Entity)
WHERE type(r) IN dataset.relationshipTypes
UNWIND r.statements AS statement
MATCH (s:Atlas {id: statement})
WITH from, r, to, s
WHERE NOT coalesce(s.property = type(r) AND (s.subject = from.id AND s.object = to.id OR type(r) = 'RELATED_TO' AND s.subject = to.id AND s.object = from.id), false)
RETURN from.id AS id, type(r) + ' ' + to.id + ' stands on ' + s.id + ', which says something else' AS why
