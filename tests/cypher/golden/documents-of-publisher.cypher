CYPHER 5
CALL () {
  MATCH (n:Atlas:Document {publisher: $publisher})
  WHERE n.id > $after
    AND n.id STARTS WITH 'document/'
  WITH n ORDER BY n.id LIMIT $limit
  RETURN collect([0, n, n.id]) AS level0
}
CALL (level0) {
  UNWIND [row IN level0 | row[1]] AS n
  WITH DISTINCT n WHERE n IS NOT NULL
  RETURN collect([n.id, n.kind]) AS nodes
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version,
  COUNT {
  MATCH (n:Atlas:Document {publisher: $publisher})
  WHERE n.id IS NOT NULL
    AND n.id STARTS WITH 'document/'
  RETURN n
} AS total,
  [row IN level0 | [row[0], row[1].id, row[2]]] AS roots,
  nodes
