CYPHER 5
// A point lies on the earth, and is exact or that of a locality.
MATCH (e:Atlas:Entity)
WHERE abs(e.latitude) > 90 OR abs(e.longitude) > 180 OR e.latitude = 0 AND e.longitude = 0 OR NOT e.pointPrecision IN ['EXACT', 'LOCALITY']
RETURN e.id AS id, 'lies at ' + e.latitude + ', ' + e.longitude + ' (' + coalesce(e.pointPrecision, '?') + ')' AS why
