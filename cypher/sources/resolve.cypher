CYPHER 5
// What became of ids. Parameter: ids.
CALL () {
  UNWIND $ids AS asked
  OPTIONAL MATCH (n:Atlas {id: asked})
  WHERE n:Entity OR n:Redirect
  RETURN collect([asked, CASE
    WHEN n IS NULL THEN 'UNKNOWN'
    WHEN n:Entity THEN 'CURRENT'
    WHEN n.to IS NULL THEN 'WITHDRAWN'
    ELSE 'MERGED' END, CASE WHEN n:Entity THEN n.id ELSE n.to END, n.reason]) AS rows
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version, rows
