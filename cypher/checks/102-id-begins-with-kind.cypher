CYPHER 5
// The id of an entity begins with its kind.
MATCH (e:Atlas:Entity)
WHERE NOT e.id STARTS WITH toLower(replace(e.kind, '_', '-')) + '/'
RETURN e.id AS id, 'is of kind ' + e.kind AS why
