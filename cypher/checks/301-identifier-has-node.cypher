CYPHER 5
// Every identifier of an entity has a node to find it by.
MATCH (e:Atlas:Entity)
UNWIND e.identifiers AS identifier
WITH e, identifier WHERE NOT EXISTS { MATCH (i:Atlas {id: identifier}) WHERE i:Identifier AND i.entity = e.id }
RETURN e.id AS id, 'is not found by ' + identifier AS why
