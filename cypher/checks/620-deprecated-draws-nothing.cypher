CYPHER 5
// A deprecated statement draws nothing.
MATCH (s:Atlas:Statement)
WHERE s.drawn AND s.rank = 'DEPRECATED'
RETURN s.id AS id, 'is drawn and deprecated: ' + s.text AS why
