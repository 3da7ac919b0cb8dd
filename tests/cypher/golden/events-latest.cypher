CYPHER 5
CALL () {
  MATCH (n:Atlas)
  WHERE n.reverseChronology > $after
    AND n.kind IN $kinds
    AND n.occurred IS NOT NULL AND (n.occurredLatest IS NULL OR n.occurredLatest >= date($from))
    AND n.occurred IS NOT NULL AND (n.occurredEarliest IS NULL OR n.occurredEarliest <= date($to))
  WITH n ORDER BY n.reverseChronology LIMIT $limit
  RETURN collect([0, n, n.reverseChronology]) AS level0
}
CALL (level0) {
  UNWIND [row IN level0 | row[1]] AS n
  WITH DISTINCT n WHERE n IS NOT NULL
  RETURN collect([n.id, n.kind]) AS nodes
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version,
  null AS total,
  [row IN level0 | [row[0], row[1].id, row[2]]] AS roots,
  nodes
