// Scam hubs around a country, drawn with where they lie
WITH 'country/kh' AS country
MATCH path = (:ScamHub)-[:PART_OF*1..4]->(:Atlas {id: country})
RETURN path
