CYPHER 5
// A statement names everybody who denies it.
MATCH (s:Atlas:Statement)
OPTIONAL MATCH (s)-[c:CITES {stance: 'DENIES'}]->()
WITH s, c.originActor AS actor ORDER BY actor
WITH s, collect(DISTINCT actor) AS deniers
WHERE coalesce(s.deniedBy, []) <> deniers
RETURN s.id AS id, 'is denied by' + reduce(t = '', actor IN deniers | t + ' ' + actor) AS why
