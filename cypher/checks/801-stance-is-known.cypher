CYPHER 5
// A citation asserts or denies.
MATCH (s:Atlas:Statement)-[c:CITES]->(d)
WHERE NOT coalesce(c.stance IN ['ASSERTS', 'DENIES'], false)
RETURN s.id AS id, 'is cited from ' + d.id + ' with the stance ' + coalesce(c.stance, 'none') AS why
