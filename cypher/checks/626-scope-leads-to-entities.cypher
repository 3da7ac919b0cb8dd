CYPHER 5
// An id in a scope or qualifier is that of an entity.
MATCH (s:Atlas:Statement)
UNWIND coalesce(s.scope, []) + coalesce(s.figureScope, []) + coalesce(s.qualifiers, []) AS part
WITH s, substring(part, size(split(part, '=')[0]) + 1) AS value
WHERE value =~ '[a-z]+(-[a-z]+)*/[a-z0-9-]+' AND NOT EXISTS { MATCH (found:Atlas {id: value}) WHERE found:Entity }
RETURN s.id AS id, 'is narrowed to ' + value + ', which is no entity' AS why
