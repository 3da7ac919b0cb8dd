CYPHER 5
// No event follows itself, over whatever detours.
MATCH (e:Atlas:Event)
WHERE EXISTS { (e)-[:FOLLOWED_BY*1..]->(e) }
RETURN e.id AS id, 'follows itself' AS why
