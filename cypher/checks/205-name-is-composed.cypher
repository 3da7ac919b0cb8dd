CYPHER 5
// Names are in NFC, so that equal names are equal texts.
MATCH (e:Atlas:Entity)
UNWIND e.names AS name
WITH e, name WHERE name <> normalize(name, NFC)
RETURN e.id AS id, 'has the name ' + name + ', which is not in NFC' AS why
