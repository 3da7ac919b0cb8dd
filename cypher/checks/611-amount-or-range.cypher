CYPHER 5
// A figure has an amount, or a low and a higher high; of a range there is no bound but "about".
MATCH (s:Atlas:Statement {form: 'FIGURE'})
WHERE NOT coalesce(CASE
  WHEN s.amount IS NOT NULL THEN s.low IS NULL AND s.high IS NULL
  ELSE toFloat(s.low) < toFloat(s.high) AND s.bound IN ['EXACT', 'ABOUT']
END, false)
RETURN s.id AS id, 'is neither an amount nor a range: ' + s.text AS why
