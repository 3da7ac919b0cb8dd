CYPHER 5
RETURN EXISTS { MATCH (:Atlas:Dataset {id: $dataset}) } AS isOurs,
  EXISTS { MATCH (n) WHERE NOT n:Atlas } AS hasOthers,
  COUNT { MATCH (n:Atlas) WHERE NOT (n:Migration AND coalesce(n.id STARTS WITH 'migration/', false)) } AS marked
