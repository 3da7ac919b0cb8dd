// Ids are unique among all nodes of ours; every anchor of a query sits on this index.
CYPHER 5
CREATE CONSTRAINT atlas_id IF NOT EXISTS FOR (n:Atlas) REQUIRE n.id IS UNIQUE;
