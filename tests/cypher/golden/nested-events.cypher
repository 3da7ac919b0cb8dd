CYPHER 5
CALL () {
  MATCH (n:Atlas)
  WHERE n.id > $after
    AND n.kind = $kind
  WITH n ORDER BY n.id LIMIT $limit
  RETURN collect([0, n, n.id]) AS level0
}
CALL (level0) {
  UNWIND level0 AS row
  WITH DISTINCT row[0] AS g, row[1] AS n
  CALL (g, n) {
    MATCH (n)<-[r:`TOOK_PLACE_IN`]-(m:Atlas:Event)
      WHERE g = 0
        AND m.kind IN $f1_kinds
        AND EXISTS { MATCH (m)-[:TOOK_PLACE_IN]->(site:Atlas:Place) MATCH inside = (site)-[:PART_OF*0..]->(:Atlas:Place {id: $f1_within}) WHERE all(place IN nodes(inside) WHERE place:Atlas AND place:Place) }
        AND EXISTS { (m)<-[:PARTICIPATED_IN|HELD_IN|DEFENDANT_IN]-(:Atlas:Actor {id: $f1_involving}) }
        AND EXISTS { (m)-[:TARGETED]->(:Atlas:Entity {id: $f1_targeting}) }
        AND m.occurred IS NOT NULL AND (m.occurredLatest IS NULL OR m.occurredLatest >= date($f1_from))
        AND m.occurred IS NOT NULL AND (m.occurredEarliest IS NULL OR m.occurredEarliest <= date($f1_to))
    WITH m, r, m.chronology + ' ' + type(r) AS key
    ORDER BY key LIMIT $f1_limit
    RETURN 1 AS f, m AS m, r AS r, key
  UNION ALL
    MATCH (n)<-[r:`TOOK_PLACE_IN`]-(m:Atlas:Event)
      WHERE g = 0
        AND m.kind IN $f1_kinds
        AND EXISTS { MATCH (m)-[:TOOK_PLACE_IN]->(site:Atlas:Place) MATCH inside = (site)-[:PART_OF*0..]->(:Atlas:Place {id: $f1_within}) WHERE all(place IN nodes(inside) WHERE place:Atlas AND place:Place) }
        AND EXISTS { (m)<-[:PARTICIPATED_IN|HELD_IN|DEFENDANT_IN]-(:Atlas:Actor {id: $f1_involving}) }
        AND EXISTS { (m)-[:TARGETED]->(:Atlas:Entity {id: $f1_targeting}) }
        AND m.occurred IS NOT NULL AND (m.occurredLatest IS NULL OR m.occurredLatest >= date($f1_from))
        AND m.occurred IS NOT NULL AND (m.occurredEarliest IS NULL OR m.occurredEarliest <= date($f1_to))
    RETURN 1 AS f, null AS m, null AS r, count(*) AS key
  }
  RETURN collect([f, n, m, key, r]) AS level1
}
CALL (level1) {
  UNWIND level1 AS row
  WITH DISTINCT row[0] AS g, row[2] AS n
  CALL (g, n) {
    MATCH (n)-[r:`TARGETED`]->(m:Atlas:Entity)
      WHERE g = 1
    WITH m, r, m.id + ' ' + type(r) AS key
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
  [row IN level1 | [row[0], row[1].id, row[2].id, row[3]]] AS level1,
  [row IN level2 | [row[0], row[1].id, row[2].id, row[3]]] AS level2
