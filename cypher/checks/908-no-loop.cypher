CYPHER 5
// Nothing is related to itself.
MATCH (dataset:Atlas:Dataset)
MATCH (from:Atlas:Entity)-[r]->(to:Atlas:Entity)
WHERE type(r) IN dataset.relationshipTypes AND from = to
RETURN from.id AS id, type(r) + ' leads back to itself' AS why
