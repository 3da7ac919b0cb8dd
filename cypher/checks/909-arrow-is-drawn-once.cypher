CYPHER 5
// Between two entities there is one relationship of a type.
MATCH (dataset:Atlas:Dataset)
MATCH (from:Atlas:Entity)-[r]->(to:Atlas:Entity)
WHERE type(r) IN dataset.relationshipTypes
WITH from, to, type(r) AS type, count(*) AS times
WHERE times > 1
RETURN from.id AS id, type + ' ' + to.id + ' is there ' + times + ' times' AS why
