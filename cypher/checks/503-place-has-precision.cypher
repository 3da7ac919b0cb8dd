CYPHER 5
// Each place of an event comes with how exactly the source places it there.
MATCH (e:Atlas:Event)-[r:TOOK_PLACE_IN|TRANSFERRED_FROM|TRANSFERRED_TO]->(place)
WHERE coalesce(size(r.precision), 0) = 0
RETURN e.id AS id, type(r) + ' ' + place.id + ' has no precision' AS why
