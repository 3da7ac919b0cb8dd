CYPHER 5
// What only events have begins at events.
MATCH (from:Atlas)-[r:TOOK_PLACE_IN|TARGETED|FOLLOWED_BY|ESTABLISHED|TRANSFERRED_FROM|TRANSFERRED_TO|AGAINST]->(to)
WHERE NOT from:Event
RETURN from.id AS id, type(r) + ' ' + to.id + ' begins at no event' AS why
