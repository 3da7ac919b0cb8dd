CYPHER 5
// A place lies in the box around its region's shape, or some ten kilometres off.
MATCH (region:Atlas:Region)
WHERE region.shape IS NOT NULL
WITH region, split(replace(replace(replace(split(region.shape, '"coordinates":')[1], '[', ''), ']', ''), '}', ''), ',') AS numbers
UNWIND range(0, size(numbers) - 2, 2) AS i
WITH region, min(toFloat(numbers[i])) AS west, max(toFloat(numbers[i])) AS east,
  min(toFloat(numbers[i + 1])) AS south, max(toFloat(numbers[i + 1])) AS north
MATCH (place:Place)-[:PART_OF*1..]->(region)
WHERE place.longitude < west - 0.1 OR place.longitude > east + 0.1 OR place.latitude < south - 0.1 OR place.latitude > north + 0.1
RETURN DISTINCT place.id AS id, 'lies at ' + place.latitude + ', ' + place.longitude + ', outside the shape of ' + region.id AS why
