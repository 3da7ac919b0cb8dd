CYPHER 5
// A shape is a polygon of GeoJSON or several, of longitudes and latitudes on the earth.
MATCH (e:Atlas:Entity)
WHERE e.shape IS NOT NULL
WITH e, split(e.shape, ',"coordinates":') AS parts
WITH e, parts, split(replace(replace(replace(coalesce(parts[1], ''), '[', ''), ']', ''), '}', ''), ',') AS numbers
WHERE NOT (
  size(parts) = 2
  AND (parts[0] = '{"type":"Polygon"' AND parts[1] STARTS WITH '[[[' AND parts[1] ENDS WITH ']]]}'
    OR parts[0] = '{"type":"MultiPolygon"' AND parts[1] STARTS WITH '[[[[' AND parts[1] ENDS WITH ']]]]}')
  AND size(split(parts[1], '[')) = size(split(parts[1], ']'))
  AND size(numbers) % 2 = 0
  AND all(number IN numbers WHERE number =~ '-?[0-9]{1,3}([.][0-9]{1,4})?')
  AND all(i IN range(0, size(numbers) - 2, 2) WHERE abs(toFloat(numbers[i])) <= 180 AND abs(toFloat(numbers[i + 1])) <= 90)
)
RETURN e.id AS id, 'has a shape that is no geometry: ' + left(e.shape, 60) AS why
