CYPHER 5
// Nothing is part of itself, over whatever detours.
MATCH (e:Atlas:Entity)
WHERE EXISTS { (e)-[:PART_OF*1..]->(e) }
RETURN e.id AS id, 'is part of itself' AS why
