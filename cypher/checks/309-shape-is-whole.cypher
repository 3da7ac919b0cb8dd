CYPHER 5
// A shape, what is to be said with it and its source come together.
MATCH (e:Atlas:Entity)
WITH e, size([part IN [e.shape, e.shapeDisclaimer, e.shapeSource] WHERE part IS NOT NULL]) AS parts
WHERE NOT parts IN [0, 3]
RETURN e.id AS id, 'has ' + parts + ' of shape, disclaimer and source' AS why
