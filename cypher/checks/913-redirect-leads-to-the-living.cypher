CYPHER 5
// A merged id leads to an entity that is there.
MATCH (r:Atlas:Redirect)
WHERE r.to IS NOT NULL AND NOT EXISTS { MATCH (found:Atlas {id: r.to}) WHERE found:Entity }
RETURN r.id AS id, 'leads to ' + r.to + ', which is no entity' AS why
