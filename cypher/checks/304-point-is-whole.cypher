CYPHER 5
// A coordinate, its precision and its source come together.
MATCH (e:Atlas:Entity)
WITH e, size([part IN [e.latitude, e.longitude, e.pointPrecision, e.pointSource] WHERE part IS NOT NULL]) AS parts
WHERE NOT parts IN [0, 4]
RETURN e.id AS id, 'has ' + parts + ' of latitude, longitude, precision and source' AS why
