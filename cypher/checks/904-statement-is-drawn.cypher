CYPHER 5
// Every drawn statement of an object has its relationship.
MATCH (s:Atlas:Statement {form: 'OBJECT'})
WHERE s.drawn AND NOT EXISTS {
  MATCH (:Atlas {id: s.subject})-[r]-(:Atlas {id: s.object})
  WHERE type(r) = s.property AND s.id IN r.statements
}
RETURN s.id AS id, 'has no relationship: ' + s.text AS why
