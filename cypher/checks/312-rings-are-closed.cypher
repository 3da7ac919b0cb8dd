CYPHER 5
// Each ring of a shape ends where it begins, after three corners or more.
MATCH (e:Atlas:Entity)
WHERE e.shape IS NOT NULL
UNWIND split(coalesce(split(e.shape, '"coordinates":')[1], ''), ']],[[') AS ring
WITH e, [position IN split(ring, '],[') | replace(replace(replace(position, '[', ''), ']', ''), '}', '')] AS positions
WHERE size(positions) < 4 OR positions[0] <> positions[-1]
RETURN DISTINCT e.id AS id, 'has a ring that begins at ' + positions[0] + ' and ends at ' + positions[-1] AS why
