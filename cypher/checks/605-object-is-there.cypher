CYPHER 5
// The object of a statement is an entity.
MATCH (s:Atlas:Statement)
WHERE s.object IS NOT NULL AND NOT EXISTS { MATCH (found:Atlas {id: s.object}) WHERE found:Entity }
RETURN s.id AS id, 'speaks of ' + s.object + ', which is no entity' AS why
