CYPHER 5
// Behind the figures of a dispute stand two origins or more, and it counts them right.
MATCH (d:Atlas:Dispute)
OPTIONAL MATCH (s:Atlas:Statement)-[c:CITES {stance: 'ASSERTS'}]->() WHERE s.id IN d.statements
WITH d, count(DISTINCT c.origin) AS there
WHERE there < 2 OR coalesce(d.sources, -1) <> there
RETURN d.id AS id, 'has ' + there + ' origins and says ' + coalesce(toString(d.sources), 'nothing') AS why
