CYPHER 5
// What is planned or ordered draws nothing.
MATCH (s:Atlas:Statement)
WHERE s.drawn AND s.modality <> 'DONE'
RETURN s.id AS id, 'is drawn and was not done: ' + s.text AS why
