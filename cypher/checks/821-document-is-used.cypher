CYPHER 5
// Every document is cited, gives a name or a point, or something derives from it.
MATCH (e:Atlas:Entity)
WITH collect(e.nameSources) AS lists, collect(e.pointSource) AS points
UNWIND lists AS list
UNWIND list AS source
WITH collect(DISTINCT source) AS names, points
MATCH (d:Atlas:Document)
WHERE NOT EXISTS { ()-[:CITES|DERIVED_FROM]->(d) } AND NOT d.id IN names AND NOT d.id IN points
RETURN d.id AS id, 'is used by nothing' AS why
