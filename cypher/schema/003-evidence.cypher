// Statements of an entity, as subject and as object, in their order.
CYPHER 5
CREATE INDEX atlas_subject IF NOT EXISTS FOR (n:Atlas) ON (n.subject, n.sortKey);
CYPHER 5
CREATE INDEX atlas_object IF NOT EXISTS FOR (n:Atlas) ON (n.object, n.sortKey);
