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
  UNWIND level0 AS row
  WITH DISTINCT row[0] AS g, row[1] AS n
  CALL (g, n) {
    MATCH (n)-[r:`TOOK_PLACE_IN`|`PARTICIPATED_IN`|`TARGETED`|`PART_OF`|`FOLLOWED_BY`|`PROMPTED`|`ESTABLISHED`|`BASED_IN`|`CONTROLS`|`OPERATES`|`INVOLVED_IN`|`OWNS`|`MEMBER_OF`|`LEADS`|`RELATED_TO`|`SUCCEEDED`|`CITIZEN_OF`|`HELD_IN`|`DEFENDANT_IN`|`IMPOSED`|`AGAINST`|`TRANSFERRED_FROM`|`TRANSFERRED_TO`|`USES_LURE`|`FORCES_INTO`|`ABOUT`|`DIRECTED`|`ACTED_IN`|`PRODUCED`|`WROTE`|`DISTRIBUTED`]-(m:Atlas:Entity)
      WHERE g = 0
        AND type(r) IN $f1_predicates
        AND m.kind IN $f1_kinds
        AND (endNode(r) = n OR type(r) IN ['RELATED_TO'])
    WITH m, r, m.id + ' ' + type(r) + ' ' + CASE WHEN type(r) IN ['RELATED_TO'] THEN 'BOTH' WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END AS key
    ORDER BY key LIMIT $f1_limit
    RETURN 1 AS f, m AS m, r AS r, key
  UNION ALL
    MATCH (n)-[r:`TOOK_PLACE_IN`|`PARTICIPATED_IN`|`TARGETED`|`PART_OF`|`FOLLOWED_BY`|`PROMPTED`|`ESTABLISHED`|`BASED_IN`|`CONTROLS`|`OPERATES`|`INVOLVED_IN`|`OWNS`|`MEMBER_OF`|`LEADS`|`RELATED_TO`|`SUCCEEDED`|`CITIZEN_OF`|`HELD_IN`|`DEFENDANT_IN`|`IMPOSED`|`AGAINST`|`TRANSFERRED_FROM`|`TRANSFERRED_TO`|`USES_LURE`|`FORCES_INTO`|`ABOUT`|`DIRECTED`|`ACTED_IN`|`PRODUCED`|`WROTE`|`DISTRIBUTED`]-(m:Atlas:Entity)
      WHERE g = 0
        AND type(r) IN $f1_predicates
        AND m.kind IN $f1_kinds
        AND (endNode(r) = n OR type(r) IN ['RELATED_TO'])
    RETURN 1 AS f, null AS m, null AS r, count(*) AS key
  }
  RETURN collect([f, n, m, key, r]) AS level1
}
CALL (level1) {
  UNWIND level1 AS row
  WITH DISTINCT row[0] AS g, row[2] AS n
  CALL (g, n) {
    MATCH (n)-[r:`TOOK_PLACE_IN`|`PARTICIPATED_IN`|`TARGETED`|`PART_OF`|`FOLLOWED_BY`|`PROMPTED`|`ESTABLISHED`|`BASED_IN`|`CONTROLS`|`OPERATES`|`INVOLVED_IN`|`OWNS`|`MEMBER_OF`|`LEADS`|`RELATED_TO`|`SUCCEEDED`|`CITIZEN_OF`|`HELD_IN`|`DEFENDANT_IN`|`IMPOSED`|`AGAINST`|`TRANSFERRED_FROM`|`TRANSFERRED_TO`|`USES_LURE`|`FORCES_INTO`|`ABOUT`|`DIRECTED`|`ACTED_IN`|`PRODUCED`|`WROTE`|`DISTRIBUTED`]-(m:Atlas:Entity)
      WHERE g = 1
    WITH m, r, m.id + ' ' + type(r) + ' ' + CASE WHEN type(r) IN ['RELATED_TO'] THEN 'BOTH' WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END AS key
    ORDER BY key LIMIT $f2_limit
    RETURN 2 AS f, m AS m, r AS r, key
  }
  RETURN collect([f, n, m, key, r]) AS level2
}
CALL (level0, level1, level2) {
  UNWIND [row IN level0 | row[1]] + [row IN level1 | row[2]] + [row IN level2 | row[2]] AS n
  WITH DISTINCT n WHERE n IS NOT NULL
  RETURN collect([n.id, n.kind]) AS nodes
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version,
  null AS total,
  [row IN level0 | [row[0], row[1].id, row[2]]] AS roots,
  nodes,
  [row IN level1 | [row[0], row[1].id, row[2].id, row[3], type(row[4]), row[4].`statements`, row[4].`sources`, row[4].`status`, row[4].`since`, row[4].`until`, row[4].`scope`, row[4].`kinship`, row[4].`manner`, row[4].`precision`, row[4].`role`, row[4].`share`]] AS level1,
  [row IN level2 | [row[0], row[1].id, row[2].id, row[3], type(row[4]), row[4].`statements`, row[4].`sources`, row[4].`status`, row[4].`since`, row[4].`until`, row[4].`scope`, row[4].`kinship`, row[4].`manner`, row[4].`precision`, row[4].`role`, row[4].`share`]] AS level2
