CYPHER 5
CALL () {
  MATCH (n:Atlas:Event)<-[:PARTICIPATED_IN|HELD_IN|DEFENDANT_IN]-(:Atlas:Actor {id: $involving})
  WITH DISTINCT n
  WHERE n.chronology > $after
    AND EXISTS { MATCH (n)-[:TOOK_PLACE_IN]->(site:Atlas:Place) MATCH inside = (site)-[:PART_OF*0..]->(:Atlas:Place {id: $within}) WHERE all(place IN nodes(inside) WHERE place:Atlas AND place:Place) }
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
  MATCH (n:Atlas:Event)<-[:PARTICIPATED_IN|HELD_IN|DEFENDANT_IN]-(:Atlas:Actor {id: $involving})
  WITH DISTINCT n
  WHERE n.chronology IS NOT NULL
    AND EXISTS { MATCH (n)-[:TOOK_PLACE_IN]->(site:Atlas:Place) MATCH inside = (site)-[:PART_OF*0..]->(:Atlas:Place {id: $within}) WHERE all(place IN nodes(inside) WHERE place:Atlas AND place:Place) }
  RETURN n
} AS total,
  [row IN level0 | [row[0], row[1].id, row[2]]] AS roots,
  nodes
