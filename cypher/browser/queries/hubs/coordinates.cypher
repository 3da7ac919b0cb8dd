// Hubs, towns and sites with coordinates, and how exact they are
MATCH (place:Place) WHERE place.latitude IS NOT NULL AND NOT place:Country AND NOT place:Region
OPTIONAL MATCH (d:Atlas:Document {id: place.pointSource})
RETURN place.name AS place, place.kind AS kind, place.latitude AS latitude, place.longitude AS longitude,
       place.pointPrecision AS precision, d.title AS source
ORDER BY kind, place
