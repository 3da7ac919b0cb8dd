CYPHER 5
// The source of a point is a document that was read.
MATCH (e:Atlas:Entity)
WHERE e.pointSource IS NOT NULL AND NOT EXISTS { MATCH (d:Atlas {id: e.pointSource}) WHERE d:Document AND d.read }
RETURN e.id AS id, 'has its point from ' + e.pointSource + ', which is not a document that was read' AS why
