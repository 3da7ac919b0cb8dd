CYPHER 5
// Only percentages may be negative.
MATCH (s:Atlas:Statement {form: 'FIGURE'})
WHERE s.unit <> 'percent' AND any(amount IN [s.amount, s.low, s.high] WHERE amount STARTS WITH '-')
RETURN s.id AS id, 'is negative: ' + s.text AS why
