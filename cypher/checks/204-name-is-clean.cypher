CYPHER 5
// No name is empty, has space around it or a line break in it.
MATCH (e:Atlas:Entity)
UNWIND e.names AS name
WITH e, name WHERE name = '' OR name <> trim(name) OR name CONTAINS '\n' OR name CONTAINS '\t'
RETURN e.id AS id, 'has the name "' + name + '"' AS why
