CYPHER 5
// What figures count.
CALL () {
  MATCH (m:Atlas:Metric)
  WHERE m.id STARTS WITH 'metric/'
  WITH m ORDER BY m.metric
  RETURN collect({id: m.metric, unit: m.unit, additive: m.additive, description: m.description}) AS metrics
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version, metrics
