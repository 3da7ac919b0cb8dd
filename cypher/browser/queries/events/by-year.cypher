// Operations by year and country
MATCH (o:Operation)-[:TOOK_PLACE_IN]->(place:Place)
OPTIONAL MATCH (place)-[:PART_OF*1..6]->(above:Country)
WITH DISTINCT o, coalesce(above, place) AS country WHERE country:Country
RETURN o.occurredEarliest.year AS year, country.name AS country, count(*) AS operations
ORDER BY coalesce(year, 0) DESC, operations DESC
