CYPHER 5
// A metric has a unit, a description and a word on whether its figures may be added up.
MATCH (m:Atlas:Metric)
WHERE coalesce(m.unit, '') = '' OR coalesce(m.description, '') = '' OR m.additive IS NULL
RETURN m.id AS id, 'lacks a unit, a description or whether it may be added up' AS why
