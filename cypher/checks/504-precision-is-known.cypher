CYPHER 5
// A precision is exact, locality, district, admin1, area or country.
MATCH (e:Atlas)-[r]->(place:Place)
UNWIND r.precision AS precision
WITH e, place, precision WHERE NOT precision IN ['EXACT', 'LOCALITY', 'DISTRICT', 'ADMIN1', 'AREA', 'COUNTRY']
RETURN e.id AS id, 'is placed in ' + place.id + ' with the precision ' + precision AS why
