CYPHER 5
// Figures that differ. Parameters: about (id or null), metrics, classes (lists or null), after (key), limit, counted (boolean).
CALL () {
  OPTIONAL MATCH (moved:Atlas:Redirect {id: $about})
  RETURN coalesce(moved.to, $about) AS about
}
CALL (about) {
  MATCH (d:Atlas:Dispute)
  WHERE d.disputeKey > $after
    AND (about IS NULL OR d.about = about) AND ($metrics IS NULL OR d.metric IN $metrics) AND ($classes IS NULL OR d.class IN $classes)
  WITH d ORDER BY d.disputeKey LIMIT $limit
  RETURN collect(d {.id, .class, .about, .metric, .unit, .scope, .statements, .sources, .disputeKey}) AS rows
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version, rows, CASE WHEN $counted THEN COUNT {
  MATCH (d:Atlas:Dispute)
  WHERE d.disputeKey > ''
    AND (about IS NULL OR d.about = about) AND ($metrics IS NULL OR d.metric IN $metrics) AND ($classes IS NULL OR d.class IN $classes)
} END AS total
