// scam-atlas in plain Cypher, for Neo4j 5.26 or newer. Made by `atlas export cypher`; edit the seed instead.
// Give it to cypher-shell -f, or paste it into Neo4j Browser, after those with a lower number. Run again it changes nothing.
// It adds and updates nodes with the label Atlas and relationships between them, and never removes one: what an older
// dataset had and this one has not stays, until `atlas load` takes it away.

CYPHER 5
RETURN date(CASE WHEN '电' = '\u7535' THEN '2023-09-03'
  ELSE 'this file was not read as UTF-8: set JDK_JAVA_OPTIONS=-Dfile.encoding=UTF-8' END) IS NOT NULL AS isReadAsUtf8;
CYPHER 5
CREATE CONSTRAINT atlas_id IF NOT EXISTS FOR (n:Atlas) REQUIRE n.id IS UNIQUE;
CYPHER 5
MERGE (m:Atlas {id: 'migration/001-ids'})
SET m:Migration, m.checksum = '18e66f3b2dc3cdea';
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
CYPHER 5
MERGE (m:Atlas {id: 'migration/002-lists'})
SET m:Migration, m.checksum = 'fc3cfe3d19fe9879';
CYPHER 5
CREATE INDEX atlas_subject IF NOT EXISTS FOR (n:Atlas) ON (n.subject, n.sortKey);
CYPHER 5
CREATE INDEX atlas_object IF NOT EXISTS FOR (n:Atlas) ON (n.object, n.sortKey);
CYPHER 5
MERGE (m:Atlas {id: 'migration/003-evidence'})
SET m:Migration, m.checksum = '3489429ee7b0a377';
CYPHER 5
CREATE TEXT INDEX atlas_search_text IF NOT EXISTS FOR (n:Atlas) ON (n.searchText);
CYPHER 5
MERGE (m:Atlas {id: 'migration/004-search'})
SET m:Migration, m.checksum = '1bc4b484bc8bdb17';
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
MERGE (m:Atlas {id: 'migration/005-evidence-lists'})
SET m:Migration, m.checksum = '80012a76744e66ea';
CYPHER 5
CREATE TEXT INDEX atlas_voices IF NOT EXISTS FOR (n:Atlas) ON (n.voices);
CYPHER 5
MERGE (m:Atlas {id: 'migration/006-voices'})
SET m:Migration, m.checksum = '99f62d44cfeb5930';
CYPHER 5
CALL db.awaitIndexes(300);
CYPHER 5
MERGE (d:Atlas {id: 'scam-atlas'})
SET d:Dataset;
