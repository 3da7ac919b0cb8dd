CYPHER 5
// No relationship ends before it begins.
MATCH (dataset:Atlas:Dataset)
MATCH (from:Atlas:Entity)-[r]->(to:Atlas:Entity)
WHERE type(r) IN dataset.relationshipTypes AND left(r.since, 4) =~ '[0-9]{4}' AND left(r.until, 4) =~ '[0-9]{4}' AND left(r.since, 4) > left(r.until, 4)
RETURN from.id AS id, type(r) + ' ' + to.id + ' lasts from ' + r.since + ' to ' + r.until AS why
