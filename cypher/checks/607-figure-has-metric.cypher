CYPHER 5
// A figure counts something that metrics.yaml declares, and nothing else does.
MATCH (s:Atlas:Statement)
WITH s, EXISTS { MATCH (m:Atlas {id: 'metric/' + replace(s.property, '_', '-')}) WHERE m:Metric AND m.metric = s.property } AS counts
WHERE counts <> (s.form = 'FIGURE')
RETURN s.id AS id, 'counts ' + s.property AS why
