// scam-atlas in plain Cypher, for Neo4j 5.26 or newer. Made by `atlas export cypher`; edit the seed instead.
// Give it to cypher-shell -f, or paste it into Neo4j Browser, after those with a lower number. Run again it changes nothing.
// It adds and updates nodes with the label Atlas and relationships between them, and never removes one: what an older
// dataset had and this one has not stays, until `atlas load` takes it away.

CYPHER 5
RETURN date(CASE WHEN '电' = '\u7535' THEN '2023-09-03'
  ELSE 'this file was not read as UTF-8: set JDK_JAVA_OPTIONS=-Dfile.encoding=UTF-8' END) IS NOT NULL AS isReadAsUtf8;
CYPHER 5
UNWIND [
['site/mm-saixigang', 'One place: the Saixigang Industrial Park is now known as Dongmei Zone.', 'scam-hub/dongmei-park']
] AS row
WITH row WHERE NOT EXISTS { MATCH (:Atlas:Entity {id: row[0]}) }
MERGE (n:Atlas {id: row[0]})
SET n = {reason: row[1], to: row[2]}, n.id = row[0], n:Redirect;
