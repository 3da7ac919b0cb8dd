CYPHER 5
// The statements behind a relationship exist and draw.
MATCH (dataset:Atlas:Dataset)
MATCH (from:Atlas:Entity)-[r]->(to:Atlas:Entity)
WHERE type(r) IN dataset.relationshipTypes
UNWIND r.statements AS statement
WITH from, r, to, statement WHERE NOT EXISTS { MATCH (s:Atlas {id: statement}) WHERE s:Statement AND s.drawn }
RETURN from.id AS id, type(r) + ' ' + to.id + ' stands on ' + statement + ', which draws nothing' AS why
