CYPHER 5
CALL () {
  UNWIND [$from, $to] AS asked
  OPTIONAL MATCH (found:Atlas {id: asked})
  OPTIONAL MATCH (target:Atlas:Entity {id: found.to})
  RETURN collect([CASE WHEN found:Entity THEN found ELSE target END]) AS ends
}
WITH ends[0][0] AS from, ends[1][0] AS to
WITH from, to, CASE WHEN from = to THEN [[[from], []]] ELSE [] END AS found0
CALL (from, to, found0) {
  MATCH path = (from)-[*1..1]-(to)
  WHERE size(found0) < $first
    AND from <> to
    AND all(x IN nodes(path) WHERE x = from OR x = to OR (x:Atlas AND x:Entity AND NOT (x:Country OR x:MediaOutlet OR x:Concept)))
    AND all(x IN nodes(path) WHERE single(y IN nodes(path) WHERE y = x))
    AND all(r IN relationships(path) WHERE type(r) IN $predicates)
  WITH nodes(path) AS nodes, relationships(path) AS relationships
    ORDER BY [n IN nodes | n.id], [r IN relationships | type(r)], [i IN range(0, size(relationships) - 1) | startNode(relationships[i]) = nodes[i]]
    LIMIT $first
  RETURN collect([nodes, relationships]) AS more
}
WITH from, to, found0 + more AS found1
CALL (from, to, found1) {
  MATCH path = (from)-[*2..2]-(to)
  WHERE size(found1) < $first
    AND from <> to
    AND all(x IN nodes(path) WHERE x = from OR x = to OR (x:Atlas AND x:Entity AND NOT (x:Country OR x:MediaOutlet OR x:Concept)))
    AND all(x IN nodes(path) WHERE single(y IN nodes(path) WHERE y = x))
    AND all(r IN relationships(path) WHERE type(r) IN $predicates)
  WITH nodes(path) AS nodes, relationships(path) AS relationships
    ORDER BY [n IN nodes | n.id], [r IN relationships | type(r)], [i IN range(0, size(relationships) - 1) | startNode(relationships[i]) = nodes[i]]
    LIMIT $first
  RETURN collect([nodes, relationships]) AS more
}
WITH from, to, found1 + more AS found2
CALL (from, to, found2) {
  MATCH path = (from)-[*3..3]-(to)
  WHERE size(found2) < $first
    AND from <> to
    AND all(x IN nodes(path) WHERE x = from OR x = to OR (x:Atlas AND x:Entity AND NOT (x:Country OR x:MediaOutlet OR x:Concept)))
    AND all(x IN nodes(path) WHERE single(y IN nodes(path) WHERE y = x))
    AND all(r IN relationships(path) WHERE type(r) IN $predicates)
  WITH nodes(path) AS nodes, relationships(path) AS relationships
    ORDER BY [n IN nodes | n.id], [r IN relationships | type(r)], [i IN range(0, size(relationships) - 1) | startNode(relationships[i]) = nodes[i]]
    LIMIT $first
  RETURN collect([nodes, relationships]) AS more
}
WITH from, to, found2 + more AS found3
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version, from.id AS fromId, to.id AS toId, [path IN found3[..$first] | [
  [n IN path[0] | n.id],
  [i IN range(0, size(path[1]) - 1) | [startNode(path[1][i]) = path[0][i], type(path[1][i]), path[1][i].`statements`, path[1][i].`sources`, path[1][i].`status`, path[1][i].`since`, path[1][i].`until`, path[1][i].`scope`, path[1][i].`kinship`, path[1][i].`manner`, path[1][i].`precision`, path[1][i].`role`, path[1][i].`share`]]
]] AS paths
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
