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
;
CYPHER 5
// The entity that goes by an identifier elsewhere. Parameter: identifier (scheme, colon, value).
CALL () {
  OPTIONAL MATCH (i:Atlas:Identifier {id: $identifier})
  RETURN i.entity AS id
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version, id
;
CYPHER 5
CALL () {
  UNWIND $roots AS root
  UNWIND root[1] AS asked
  MATCH (found:Atlas {id: asked})
  OPTIONAL MATCH (target:Atlas:Entity {id: found.to})
  WITH root[0] AS g, asked, CASE WHEN found:Entity THEN found ELSE target END AS n
  WHERE n IS NOT NULL
  RETURN collect([g, n, asked]) AS level0
}
CALL (level0) {
  UNWIND [row IN level0 | row[1]] AS n
  WITH DISTINCT n WHERE n IS NOT NULL
  RETURN collect([n.id, n.kind, n.`name`]) AS nodes
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version,
  null AS total,
  [row IN level0 | [row[0], row[1].id, row[2]]] AS roots,
  nodes
