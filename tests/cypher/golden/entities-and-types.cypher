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
    MATCH (n)-[r:`PART_OF`]->(m:Atlas:Place)
      WHERE g = 0
        AND (n:Place)
    WITH m, r, m.id + ' ' + type(r) AS key
    ORDER BY key LIMIT $f1_limit
    RETURN 1 AS f, m AS m, r AS r, key
  UNION ALL
    MATCH (n)-[r:`PARTICIPATED_IN`|`HELD_IN`|`DEFENDANT_IN`]->(m:Atlas:Event)
      WHERE g = 0
        AND (n:Actor)
    WITH m, r, m.reverseChronology + ' ' + type(r) AS key
    ORDER BY key LIMIT $f2_limit
    RETURN 2 AS f, m AS m, r AS r, key
  UNION ALL
    MATCH (n)-[r:`PARTICIPATED_IN`|`HELD_IN`|`DEFENDANT_IN`]->(m:Atlas:Event)
      WHERE g = 0
        AND (n:Actor)
    RETURN 2 AS f, null AS m, null AS r, count(*) AS key
  UNION ALL
    MATCH (n)-[r:`RELATED_TO`]-(m:Atlas:Person)
      WHERE g = 0
        AND (n:Person)
    WITH m, r, m.id + ' ' + type(r) AS key
    ORDER BY key LIMIT $f3_limit
    RETURN 3 AS f, m AS m, r AS r, key
  UNION ALL
    MATCH (n)<-[r:`OWNS`]-(m:Atlas:Actor)
      WHERE g = 0
        AND (n:Company)
    WITH m, r, m.id + ' ' + type(r) AS key
    ORDER BY key LIMIT $f4_limit
    RETURN 4 AS f, m AS m, r AS r, key
  }
  RETURN collect([f, n, m, key, r]) AS level1
}
CALL (level0, level1) {
  UNWIND [row IN level0 | row[1]] + [row IN level1 | row[2]] AS n
  WITH DISTINCT n WHERE n IS NOT NULL
  RETURN collect([n.id, n.kind]) AS nodes
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version,
  null AS total,
  [row IN level0 | [row[0], row[1].id, row[2]]] AS roots,
  nodes,
  [row IN level1 | [row[0], row[1].id, row[2].id, row[3]]] AS level1
