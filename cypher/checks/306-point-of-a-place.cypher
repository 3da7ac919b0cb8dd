CYPHER 5
// Only places that are a spot have a point: no actors, no countries, no regions.
MATCH (e:Atlas:Entity)
WHERE e.latitude IS NOT NULL AND (NOT e:Place OR e:Country OR e:Region)
RETURN e.id AS id, 'has a point' AS why
