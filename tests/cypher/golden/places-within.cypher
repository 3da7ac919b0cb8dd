CYPHER 5
CALL () {
  MATCH inside = (n:Atlas:Place)-[:PART_OF*1..]->(:Atlas:Place {id: $within}) WHERE all(place IN nodes(inside) WHERE place:Atlas AND place:Place)
  WITH DISTINCT n
  WHERE n.id > $after
    AND n.kind = $kind
    AND n.searchText CONTAINS $text
  WITH n ORDER BY n.id LIMIT $limit
  RETURN collect([0, n, n.id]) AS level0
}
CALL (level0) {
  UNWIND level0 AS row
  WITH DISTINCT row[0] AS g, row[1] AS n
  CALL (g, n) {
    MATCH (n)-[r:`PART_OF`]->(m:Atlas:Place)
      WHERE g = 0
    WITH m, r, m.id + ' ' + type(r) AS key
    ORDER BY key LIMIT $f1_limit
    RETURN 1 AS f, m AS m, r AS r, key
  UNION ALL
    MATCH (n)<-[r:`PART_OF`]-(m:Atlas:Place)
      WHERE g = 0
    WITH m, r, m.id + ' ' + type(r) AS key
    ORDER BY key LIMIT $f2_limit
    RETURN 2 AS f, m AS m, r AS r, key
  }
  RETURN collect([f, n, m, key, r]) AS level1
}
CALL (level0, level1) {
  UNWIND [row IN level0 | row[1]] + [row IN level1 | row[2]] AS n
  WITH DISTINCT n WHERE n IS NOT NULL
  RETURN collect([n.id, n.kind]) AS nodes
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version,
  COUNT {
  MATCH inside = (n:Atlas:Place)-[:PART_OF*1..]->(:Atlas:Place {id: $within}) WHERE all(place IN nodes(inside) WHERE place:Atlas AND place:Place)
  WITH DISTINCT n
  WHERE n.id IS NOT NULL
    AND n.kind = $kind
    AND n.searchText CONTAINS $text
  RETURN n
} AS total,
  [row IN level0 | [row[0], row[1].id, row[2]]] AS roots,
  nodes,
  [row IN level1 | [row[0], row[1].id, row[2].id, row[3]]] AS level1
