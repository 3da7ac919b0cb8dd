// What happened at a scam hub, in order
WITH 'scam-hub/kk-park' AS id
MATCH (e:Event)-[r:TOOK_PLACE_IN|TARGETED]->(:Atlas {id: id})
WITH e, max(r.sources) AS sources
RETURN e.occurred AS occurred, e.name AS event, e.kind AS kind, sources, e.summary AS summary
ORDER BY e.occurredEarliest
