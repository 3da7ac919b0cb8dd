CYPHER 5
CALL () {
  MATCH (n:Atlas)
  WHERE n.id > $after
    AND n.kind = $kind
    AND any(status IN n.standing WHERE status IN $standing)
  WITH n ORDER BY n.id LIMIT $limit
  RETURN collect([0, n, n.id]) AS level0
}
CALL (level0) {
  UNWIND [row IN level0 | row[1]] AS n
  WITH DISTINCT n WHERE n IS NOT NULL
  RETURN collect([n.id, n.kind, n.`name`, n.`standing`, n.`standingBy`, n.`standingDates`, n.`standingStatements`]) AS nodes
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version,
  COUNT {
  MATCH (n:Atlas)
  WHERE n.id IS NOT NULL
    AND n.kind = $kind
    AND any(status IN n.standing WHERE status IN $standing)
  RETURN n
} AS total,
  [row IN level0 | [row[0], row[1].id, row[2]]] AS roots,
  nodes
;
CYPHER 5
CALL () {
  MATCH inside = (n:Atlas:Place)-[:PART_OF*1..]->(:Atlas:Place {id: $within}) WHERE all(place IN nodes(inside) WHERE place:Atlas AND place:Place)
  WITH DISTINCT n
  WHERE n.id > $after
    AND n.kind = $kind
    AND any(status IN n.standing WHERE status IN $standing)
  WITH n ORDER BY n.id LIMIT $limit
  RETURN collect([0, n, n.id]) AS level0
}
CALL (level0) {
  UNWIND [row IN level0 | row[1]] AS n
  WITH DISTINCT n WHERE n IS NOT NULL
  RETURN collect([n.id, n.kind]) AS nodes
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version,
  null AS total,
  [row IN level0 | [row[0], row[1].id, row[2]]] AS roots,
  nodes
;
CYPHER 5
// Statements with their citations, the documents behind them, and the entities they name.
// Parameters: statements, documents, entities: lists of ids; naming: whether entities are wanted; whole: whether with all their properties.
CALL () {
  UNWIND $statements AS id
  MATCH (asked:Atlas:Statement {id: id})
  OPTIONAL MATCH (converted:Atlas:Statement {id: asked.converts})
  RETURN collect(asked) + collect(converted) AS found
}
CALL (found) {
  UNWIND found AS s
  WITH DISTINCT s
  CALL (s) {
    MATCH (s)-[c:CITES]->(d:Atlas:Document)
    WITH c, d ORDER BY c.position
    RETURN collect([d.id, c.attributedTo, c.speaker, c.stance, c.said, c.locator, c.note, c.originActor, c.root]) AS citations
  }
  RETURN collect([properties(s), citations]) AS statements
}
CALL (statements) {
  UNWIND $documents + reduce(ids = [], s IN statements | ids + [c IN s[1] | c[0]] + [c IN s[1] | c[8]]) AS id
  WITH DISTINCT id
  MATCH (cited:Atlas:Document {id: id})
  MATCH (cited)-[:DERIVED_FROM*0..]->(d:Atlas:Document)
  WITH DISTINCT d
  CALL (d) {
    MATCH (d)-[from:DERIVED_FROM]->(above:Atlas:Document)
    WITH above ORDER BY from.position
    RETURN collect(above.id) AS derivedFrom
  }
  RETURN collect([properties(d), derivedFrom]) AS documents
}
CALL (statements, documents) {
  WITH [s IN statements | s[0]] AS said, reduce(all = [], s IN statements | all + s[1]) AS citations, [d IN documents | d[0].publisher] AS publishers
  WITH $entities + CASE WHEN $naming THEN
    [s IN said | s.subject] + [s IN said | s.object] + publishers
    + [c IN citations | c[1]] + [c IN citations | c[2]] + [c IN citations | c[7]]
    + reduce(ids = [], s IN said | ids + coalesce(s.deniedBy, []) + coalesce(s.statusBy, [])
      + [q IN coalesce(s.scope, []) + coalesce(s.figureScope, []) + coalesce(s.qualifiers, []) | split(q, '=')[1]])
    ELSE [] END AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (e:Atlas:Entity {id: id})
  RETURN collect(CASE WHEN $whole THEN properties(e) ELSE {id: e.id, kind: e.kind, name: e.name} END) AS entities
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version, statements, documents, entities
