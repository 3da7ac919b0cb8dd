// Statements by whom they are attributed to, on nodes of ours: an index on CITES would also hold relationships of others, and
// refuse them a long text.
CYPHER 5
DROP INDEX atlas_attributed IF EXISTS;
CYPHER 5
CREATE TEXT INDEX atlas_voices IF NOT EXISTS FOR (n:Atlas) ON (n.voices);
