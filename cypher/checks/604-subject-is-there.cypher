CYPHER 5
// The subject of a statement is an entity.
MATCH (s:Atlas:Statement)
WHERE s.subject IS NULL OR NOT EXISTS { MATCH (found:Atlas {id: s.subject}) WHERE found:Entity }
RETURN s.id AS id, 'speaks of ' + coalesce(s.subject, 'nothing') + ', which is no entity' AS why
