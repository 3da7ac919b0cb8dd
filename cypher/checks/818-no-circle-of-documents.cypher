CYPHER 5
// No document derives from itself, over whatever detours.
MATCH (d:Atlas:Document)
WHERE EXISTS { (d)-[:DERIVED_FROM*1..]->(d) }
RETURN d.id AS id, 'derives from itself' AS why
