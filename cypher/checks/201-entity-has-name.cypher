CYPHER 5
// Every entity has a name.
MATCH (e:Atlas:Entity)
WHERE coalesce(size(e.names), 0) = 0
RETURN e.id AS id, 'has no name' AS why
