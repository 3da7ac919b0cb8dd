CYPHER 5
// Every place lies in a country, or is one.
MATCH (place:Atlas:Place)
WHERE NOT place:Country AND NOT EXISTS { (place)-[:PART_OF*1..]->(:Country) }
RETURN place.id AS id, 'lies in no country' AS why
