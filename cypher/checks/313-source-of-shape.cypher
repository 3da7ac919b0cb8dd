CYPHER 5
// The source of a shape is a document that was read.
MATCH (e:Atlas:Entity)
WHERE e.shapeSource IS NOT NULL AND NOT EXISTS { MATCH (d:Atlas {id: e.shapeSource}) WHERE d:Document AND d.read }
RETURN e.id AS id, 'has its shape from ' + e.shapeSource + ', which is not a document that was read' AS why
