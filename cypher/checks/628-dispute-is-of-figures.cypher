CYPHER 5
// A dispute names two figures or more, all of its subject, metric and unit, that somebody asserts.
MATCH (d:Atlas:Dispute)
WITH d, size(d.statements) AS named, COUNT {
  UNWIND d.statements AS id
  MATCH (s:Atlas:Statement {id: id, form: 'FIGURE', subject: d.about, property: d.metric})
  WHERE s.sources > 0 AND (d.class = 'CONVERSION' OR s.unit = d.unit)
  RETURN DISTINCT s
} AS fitting
WHERE coalesce(named, 0) < 2 OR fitting <> named
RETURN d.id AS id, 'names ' + coalesce(toString(named), 'no') + ' statements, of which ' + fitting + ' are figures of it' AS why
