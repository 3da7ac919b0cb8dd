CYPHER 5
// Figures of money have a currency, and all others the unit of their metric.
MATCH (s:Atlas:Statement {form: 'FIGURE'})
MATCH (m:Atlas {id: 'metric/' + replace(s.property, '_', '-')})
WHERE NOT coalesce(CASE m.unit WHEN 'money' THEN s.unit =~ '[A-Z]{3}' ELSE s.unit = m.unit END, false)
RETURN s.id AS id, 'counts ' + m.unit + ' in ' + coalesce(s.unit, 'nothing') AS why
