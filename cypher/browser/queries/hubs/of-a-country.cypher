// Scam hubs of a country, those with most events first
WITH 'country/mm' AS country
MATCH (hub:ScamHub)-[:PART_OF*1..6]->(:Atlas {id: country})
WITH DISTINCT hub
RETURN hub.name AS hub, hub.id AS id, hub.standing AS standing,
       COUNT { (:Event)-[:TOOK_PLACE_IN|TARGETED]->(hub) } AS events, hub.summary AS summary
ORDER BY events DESC, hub
