CYPHER 5
// Entities by any part of a name. Parameters: text (folded), kinds (list or null), after (sort key), limit.
CALL () {
  MATCH (n:Atlas)
  WHERE n.searchText CONTAINS $text AND ($kinds IS NULL OR n.kind IN $kinds)
  WITH n.id AS id, CASE
    WHEN n.searchText CONTAINS '\n' + $text + '\n' THEN 0
    WHEN n.searchText CONTAINS '\n' + $text THEN 1
    ELSE 2 END AS rank
  WITH id, rank, toString(rank) + ' ' + id AS key
  WHERE key > $after
  ORDER BY key LIMIT $limit
  RETURN collect([id, rank, key]) AS rows
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version, rows
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
  RETURN collect([n.id, n.kind, n.`name`, n.`nameKinds`, n.`nameLangs`, n.`nameScripts`, n.`nameSources`, n.`names`]) AS nodes
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version,
  null AS total,
  [row IN level0 | [row[0], row[1].id, row[2]]] AS roots,
  nodes
