CYPHER 5
// Every relationship between entities has statements behind it.
MATCH (dataset:Atlas:Dataset)
MATCH (from:Atlas:Entity)-[r]->(to:Atlas:Entity)
WHERE type(r) IN dataset.relationshipTypes AND coalesce(size(r.statements), 0) = 0
RETURN from.id AS id, type(r) + ' ' + to.id + ' has no statement' AS why
