CYPHER 5
// Every identifier leads to an entity that has it.
MATCH (i:Atlas:Identifier)
WHERE NOT EXISTS { MATCH (e:Atlas {id: i.entity}) WHERE e:Entity AND i.id IN e.identifiers } OR i.id <> i.scheme + ':' + i.value
RETURN i.id AS id, 'leads to ' + coalesce(i.entity, 'nothing') AS why
