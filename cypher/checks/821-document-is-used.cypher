CYPHER 5
// Every document is cited, gives a name, a point or a shape, or something derives from it.
MATCH (e:Atlas:Entity)
WITH collect(e.nameSources) AS lists, collect(e.pointSource) + collect(e.shapeSource) AS others
UNWIND lists AS list
UNWIND list AS source
WITH collect(DISTINCT source) AS names, others
MATCH (d:Atlas:Document)
WHERE NOT EXISTS { ()-[:CITES|DERIVED_FROM]->(d) } AND NOT d.id IN names AND NOT d.id IN others
RETURN d.id AS id, 'is used by nothing' AS why
