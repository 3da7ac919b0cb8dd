CYPHER 5
// No entity stands alone: a statement, a document, a citation or a scope speaks of it.
CALL () {
  MATCH (s:Atlas:Statement)
  UNWIND [s.subject, s.object] + coalesce(s.statusBy, [])
    + [part IN coalesce(s.scope, []) + coalesce(s.figureScope, []) | split(part, '=')[1]] AS id
  RETURN id
  UNION
  MATCH (d:Atlas:Document)
  RETURN d.publisher AS id
  UNION
  MATCH (:Statement)-[c:CITES]->()
  UNWIND [c.attributedTo, c.speaker] AS id
  RETURN id
}
WITH collect(DISTINCT id) AS named
MATCH (e:Atlas:Entity)
WHERE NOT e.id IN named
RETURN e.id AS id, 'is spoken of by nothing' AS why
