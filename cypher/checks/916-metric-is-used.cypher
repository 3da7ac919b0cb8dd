CYPHER 5
// Every metric has a figure, and its id is its name.
MATCH (s:Atlas:Statement {form: 'FIGURE'})
WITH collect(DISTINCT s.property) AS counted
MATCH (m:Atlas:Metric)
WHERE NOT m.metric IN counted OR m.id <> 'metric/' + replace(m.metric, '_', '-')
RETURN m.id AS id, 'counts nothing' AS why
