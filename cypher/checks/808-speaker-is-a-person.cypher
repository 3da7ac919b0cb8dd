CYPHER 5
// A speaker is a person.
MATCH (s:Atlas:Statement)-[c:CITES]->()
WHERE c.speaker IS NOT NULL AND NOT EXISTS { MATCH (p:Atlas {id: c.speaker}) WHERE p:Person }
RETURN s.id AS id, 'is spoken by ' + c.speaker AS why
