CYPHER 5
// The source of a name is a document that was read.
MATCH (e:Atlas:Entity)
UNWIND e.nameSources AS source
WITH DISTINCT e, source
WHERE source <> '' AND NOT EXISTS { MATCH (d:Atlas {id: source}) WHERE d:Document AND d.read }
RETURN e.id AS id, 'has a name from ' + source + ', which is not a document that was read' AS why
