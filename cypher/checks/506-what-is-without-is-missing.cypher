CYPHER 5
// What an entity is said to be without is missing indeed, and for a reason we know.
MATCH (e:Atlas:Entity)
UNWIND e.without AS lack
WITH e, split(lack, '=') AS lack
WHERE NOT coalesce(lack[1] IN ['UNKNOWN', 'NOT_APPLICABLE'], false)
  OR e[lack[0]] IS NOT NULL
  OR lack[0] = 'places' AND EXISTS { (e)-[:TOOK_PLACE_IN]->() }
RETURN e.id AS id, 'is said to be without ' + lack[0] + ' and has it, or gives no reason' AS why
