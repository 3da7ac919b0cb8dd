CYPHER 5
CALL () {
  MATCH (n:Atlas)
  WHERE n.chronology > $after
  WITH n ORDER BY n.chronology LIMIT $limit
  RETURN collect([0, n, n.chronology]) AS level0
}
CALL (level0) {
  UNWIND [row IN level0 | row[1]] AS n
  WITH DISTINCT n WHERE n IS NOT NULL
  RETURN collect([n.id, n.kind]) AS nodes
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version,
  COUNT {
  MATCH (n:Atlas)
  WHERE n.chronology IS NOT NULL
  RETURN n
} AS total,
  [row IN level0 | [row[0], row[1].id, row[2]]] AS roots,
  nodes
