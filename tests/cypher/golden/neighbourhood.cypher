CYPHER 5
CALL () {
  UNWIND $ids AS asked
  MATCH (found:Atlas {id: asked})
  OPTIONAL MATCH (target:Atlas:Entity {id: found.to})
  WITH CASE WHEN found:Entity THEN found ELSE target END AS n
  WHERE n IS NOT NULL
  WITH DISTINCT n ORDER BY n.id
  RETURN collect(n) AS ring0
}
WITH ring0 AS seen0, ring0
CALL (seen0, ring0) {
  UNWIND ring0 AS n
  MATCH (n)-[:`TOOK_PLACE_IN`|`PARTICIPATED_IN`|`TARGETED`|`PART_OF`|`FOLLOWED_BY`|`PROMPTED`|`ESTABLISHED`|`BASED_IN`|`CONTROLS`|`OPERATES`|`INVOLVED_IN`|`OWNS`|`MEMBER_OF`|`LEADS`|`RELATED_TO`|`SUCCEEDED`|`CITIZEN_OF`|`HELD_IN`|`DEFENDANT_IN`|`IMPOSED`|`AGAINST`|`TRANSFERRED_FROM`|`TRANSFERRED_TO`|`USES_LURE`|`FORCES_INTO`|`ABOUT`|`DIRECTED`|`ACTED_IN`|`PRODUCED`|`WROTE`|`DISTRIBUTED`]-(m:Atlas:Entity)
  WHERE NOT m IN seen0
  WITH DISTINCT m ORDER BY m.id LIMIT $limit + 1
  RETURN collect(m) AS ring1
}
WITH seen0 + ring1 AS seen1, ring1
CALL (seen1, ring1) {
  UNWIND ring1 AS n
  MATCH (n)-[:`TOOK_PLACE_IN`|`PARTICIPATED_IN`|`TARGETED`|`PART_OF`|`FOLLOWED_BY`|`PROMPTED`|`ESTABLISHED`|`BASED_IN`|`CONTROLS`|`OPERATES`|`INVOLVED_IN`|`OWNS`|`MEMBER_OF`|`LEADS`|`RELATED_TO`|`SUCCEEDED`|`CITIZEN_OF`|`HELD_IN`|`DEFENDANT_IN`|`IMPOSED`|`AGAINST`|`TRANSFERRED_FROM`|`TRANSFERRED_TO`|`USES_LURE`|`FORCES_INTO`|`ABOUT`|`DIRECTED`|`ACTED_IN`|`PRODUCED`|`WROTE`|`DISTRIBUTED`]-(m:Atlas:Entity)
  WHERE NOT m IN seen1
  WITH DISTINCT m ORDER BY m.id LIMIT $limit + 1
  RETURN collect(m) AS ring2
}
WITH seen1 + ring2 AS seen2, ring2
WITH seen2[..$limit] AS kept, size(seen2) > $limit AS truncated
CALL (kept) {
  UNWIND kept AS n
  MATCH (n)-[r:`TOOK_PLACE_IN`|`PARTICIPATED_IN`|`TARGETED`|`PART_OF`|`FOLLOWED_BY`|`PROMPTED`|`ESTABLISHED`|`BASED_IN`|`CONTROLS`|`OPERATES`|`INVOLVED_IN`|`OWNS`|`MEMBER_OF`|`LEADS`|`RELATED_TO`|`SUCCEEDED`|`CITIZEN_OF`|`HELD_IN`|`DEFENDANT_IN`|`IMPOSED`|`AGAINST`|`TRANSFERRED_FROM`|`TRANSFERRED_TO`|`USES_LURE`|`FORCES_INTO`|`ABOUT`|`DIRECTED`|`ACTED_IN`|`PRODUCED`|`WROTE`|`DISTRIBUTED`]->(m:Atlas:Entity)
  WHERE m IN kept
  WITH n, r, m ORDER BY n.id, type(r), m.id
  RETURN collect([n.id, m.id, type(r), r.`statements`, r.`sources`, r.`status`, r.`since`, r.`until`, r.`scope`, r.`kinship`, r.`manner`, r.`precision`, r.`role`, r.`share`]) AS steps
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version, [n IN kept | n.id] AS ids, truncated, steps
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
