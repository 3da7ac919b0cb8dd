// Lists of evidence in their order: statements as a whole and by property, accusations of an entity, running totals on one,
// disputes, and what a publisher's documents say.
CYPHER 5
CREATE INDEX atlas_sort_key IF NOT EXISTS FOR (n:Atlas) ON (n.sortKey);
CYPHER 5
CREATE INDEX atlas_property IF NOT EXISTS FOR (n:Atlas) ON (n.property, n.sortKey);
CYPHER 5
CREATE INDEX atlas_accused IF NOT EXISTS FOR (n:Atlas) ON (n.accused, n.sortKey);
CYPHER 5
CREATE INDEX atlas_total IF NOT EXISTS FOR (n:Atlas) ON (n.subject, n.totalKey);
CYPHER 5
CREATE INDEX atlas_dispute IF NOT EXISTS FOR (n:Atlas) ON (n.disputeKey);
CYPHER 5
CREATE INDEX atlas_publisher IF NOT EXISTS FOR (n:Atlas) ON (n.publisher);
CYPHER 5
CREATE INDEX atlas_attributed IF NOT EXISTS FOR ()-[c:CITES]-() ON (c.attributedTo);
