CYPHER 5
// Running totals on an entity by as-of date, and the one before the page. Parameters: about (id), metrics (list), after (key), limit,
// counted (boolean).
CALL () {
  OPTIONAL MATCH (moved:Atlas:Redirect {id: $about})
  RETURN coalesce(moved.to, $about) AS about
}
CALL (about) {
  MATCH (s:Atlas:Statement {subject: about})
  WHERE s.totalKey <= $after AND s.property IN $metrics
  WITH s ORDER BY s.totalKey DESC LIMIT 1
  RETURN collect(s {.id, .totalKey, .property, .figureScope, .unit, .originKinds}) AS before
}
CALL (about) {
  MATCH (s:Atlas:Statement {subject: about})
  WHERE s.totalKey > $after AND s.property IN $metrics
  WITH s ORDER BY s.totalKey LIMIT $limit
  RETURN collect(s {.id, .totalKey, .property, .figureScope, .unit, .originKinds}) AS rows
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version, before, rows, CASE WHEN $counted THEN COUNT {
  MATCH (s:Atlas:Statement {subject: about})
  WHERE s.totalKey > '' AND s.property IN $metrics
} END AS total
