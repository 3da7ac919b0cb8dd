CYPHER 5
// What ended in an acquittal or was dismissed draws nothing.
MATCH (s:Atlas:Statement)
WHERE s.drawn AND s.status IN ['ACQUITTED', 'DISMISSED']
RETURN s.id AS id, 'is drawn and ended in an acquittal: ' + s.text AS why
