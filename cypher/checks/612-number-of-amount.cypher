CYPHER 5
// The number of a figure is its amount.
MATCH (s:Atlas:Statement {form: 'FIGURE'})
WHERE (s.amount IS NULL) <> (s.number IS NULL) OR toFloat(s.amount) <> s.number
RETURN s.id AS id, 'has the amount ' + coalesce(s.amount, 'none') + ' and the number ' + coalesce(toString(s.number), 'none') AS why
