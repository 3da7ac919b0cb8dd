CYPHER 5
RETURN NOT EXISTS { MATCH (:Atlas:Dataset {id: $dataset}) }
  AND EXISTS { MATCH (n) WHERE NOT (n:Atlas AND n:Migration) }
