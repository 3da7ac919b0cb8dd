CYPHER 5
// The root of a citation is the end of the chain of reprints that its document begins.
MATCH (s:Atlas:Statement)-[c:CITES]->(d:Document)
OPTIONAL MATCH (root:Atlas {id: c.root})
WITH s, d, c, root
WHERE root IS NULL OR EXISTS { (root)-[:DERIVED_FROM]->() } OR NOT EXISTS { (d)-[:DERIVED_FROM*0..]->(root) }
RETURN s.id AS id, 'is cited from ' + d.id + ' with the root ' + coalesce(c.root, 'none') AS why
