CYPHER 5
// What nobody asserts draws nothing.
MATCH (s:Atlas:Statement)
WHERE s.drawn AND NOT EXISTS { (s)-[:CITES {stance: 'ASSERTS'}]->() }
RETURN s.id AS id, 'is drawn and asserted by nobody: ' + s.text AS why
