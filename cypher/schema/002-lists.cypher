// Lists of a kind by id, and of events in both orders.
CYPHER 5
CREATE INDEX atlas_kind_id IF NOT EXISTS FOR (n:Atlas) ON (n.kind, n.id);
CYPHER 5
CREATE INDEX atlas_kind_chronology IF NOT EXISTS FOR (n:Atlas) ON (n.kind, n.chronology);
CYPHER 5
CREATE INDEX atlas_kind_reverse_chronology IF NOT EXISTS FOR (n:Atlas) ON (n.kind, n.reverseChronology);
CYPHER 5
CREATE INDEX atlas_chronology IF NOT EXISTS FOR (n:Atlas) ON (n.chronology);
CYPHER 5
CREATE INDEX atlas_reverse_chronology IF NOT EXISTS FOR (n:Atlas) ON (n.reverseChronology);
