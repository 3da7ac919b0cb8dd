CYPHER 5
// The origin of a citation is whom it names, else the publisher of the root, else the root.
MATCH (s:Atlas:Statement)-[c:CITES]->(d)
OPTIONAL MATCH (root:Atlas {id: c.root})
WITH s, d, c, coalesce(c.attributedTo, root.publisher) AS actor
WHERE coalesce(c.originActor, '') <> coalesce(actor, '') OR coalesce(c.origin, '') <> coalesce(actor, c.root, '?')
RETURN s.id AS id, 'is cited from ' + d.id + ' with the origin ' + coalesce(c.origin, 'none') AS why
