CYPHER 5
// Whom a citation names as saying so is an entity.
MATCH (s:Atlas:Statement)-[c:CITES]->()
UNWIND [c.attributedTo, c.speaker] AS voice
WITH DISTINCT s, voice WHERE voice IS NOT NULL AND NOT EXISTS { MATCH (found:Atlas {id: voice}) WHERE found:Entity }
RETURN s.id AS id, 'is said by ' + voice + ', which is no entity' AS why
