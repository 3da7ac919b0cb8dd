CYPHER 5
// A figure has a unit, a bound and a word on whether it is a running total.
MATCH (s:Atlas:Statement {form: 'FIGURE'})
WHERE s.unit IS NULL OR s.runningTotal IS NULL OR NOT coalesce(s.bound IN ['EXACT', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'ABOUT', 'NEARLY'], false)
RETURN s.id AS id, 'lacks a unit, a bound or whether it is a running total: ' + s.text AS why
