CYPHER 5
// Amounts are exact decimals without separators, exponents and idle zeros.
MATCH (s:Atlas:Statement {form: 'FIGURE'})
WITH s, [amount IN [s.amount, s.low, s.high] WHERE NOT amount =~ '-?(0|[1-9][0-9]*)([.][0-9]*[1-9])?'] AS odd
WHERE size(odd) > 0
RETURN s.id AS id, 'has the amount ' + odd[0] AS why
