CYPHER 5
// The caption of an entity is one of its names.
MATCH (e:Atlas:Entity)
WHERE NOT coalesce(e.name IN e.names, false)
RETURN e.id AS id, 'is shown as ' + coalesce(e.name, 'nothing') AS why
