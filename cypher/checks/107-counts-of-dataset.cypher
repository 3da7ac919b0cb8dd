CYPHER 5
// The dataset node counts what there is.
MATCH (d:Atlas:Dataset)
UNWIND [
  ['entities', d.entities, COUNT { (:Atlas&Entity) }],
  ['statements', d.statements, COUNT { (:Atlas&Statement) }],
  ['documents', d.documents, COUNT { (:Atlas&Document) }]
] AS counted
WITH d, counted WHERE coalesce(counted[1], -1) <> counted[2]
RETURN d.id AS id, counted[0] + ': says ' + coalesce(toString(counted[1]), 'nothing') + ', there are ' + counted[2] AS why
