CYPHER 5
// A running total says up to when it counts.
MATCH (s:Atlas:Statement {runningTotal: true})
WHERE s.asOf IS NULL
RETURN s.id AS id, 'is a running total without a date: ' + s.text AS why
