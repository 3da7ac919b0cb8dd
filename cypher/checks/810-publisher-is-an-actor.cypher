CYPHER 5
// The publisher of a document is an actor.
MATCH (d:Atlas:Document)
WHERE d.publisher IS NOT NULL AND NOT EXISTS { MATCH (p:Atlas {id: d.publisher}) WHERE p:Actor }
RETURN d.id AS id, 'is published by ' + d.publisher + ', which is no actor' AS why
