CYPHER 5
// The figures of a dispute differ: in amount, bound, unit or currency.
MATCH (d:Atlas:Dispute)
OPTIONAL MATCH (s:Atlas:Statement) WHERE s.id IN d.statements
WITH d, count(DISTINCT [coalesce(s.amount, ''), coalesce(s.low, ''), coalesce(s.high, ''), s.bound, s.unit]) AS different
WHERE different < 2
RETURN d.id AS id, 'has figures that all say the same' AS why
