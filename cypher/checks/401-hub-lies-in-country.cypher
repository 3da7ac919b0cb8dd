CYPHER 5
// Every hub lies in a country.
MATCH (hub:Atlas:ScamHub)
WHERE NOT EXISTS { (hub)-[:PART_OF*1..]->(:Country) }
RETURN hub.id AS id, 'lies in no country' AS why
