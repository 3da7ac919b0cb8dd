CYPHER 5
// Each status says who gave it.
MATCH (s:Atlas:Statement)
UNWIND s.statusBy AS voice
WITH s, voice WHERE NOT EXISTS { MATCH (found:Atlas {id: voice}) WHERE found:Entity }
RETURN s.id AS id, 'has a status by ' + CASE voice WHEN '' THEN 'nobody' ELSE voice + ', which is no entity' END AS why
