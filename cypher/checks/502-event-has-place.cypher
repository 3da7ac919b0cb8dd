CYPHER 5
// Every event has a place, or states that it is unknown or that none applies.
MATCH (e:Atlas:Event)
WHERE NOT EXISTS { (e)-[:TOOK_PLACE_IN|TRANSFERRED_FROM|TRANSFERRED_TO]->(:Place) }
  AND none(lack IN coalesce(e.without, []) WHERE lack STARTS WITH 'places=')
RETURN e.id AS id, 'has no place and does not say why' AS why
