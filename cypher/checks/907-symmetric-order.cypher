CYPHER 5
// A symmetric relationship leads from the lower id to the higher.
MATCH (from:Atlas)-[r:RELATED_TO]->(to:Atlas)
WHERE from.id > to.id
RETURN from.id AS id, 'RELATED_TO ' + to.id + ' leads from the higher id' AS why
