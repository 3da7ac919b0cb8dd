CYPHER 5
// No date ends before it begins.
MATCH (e:Atlas:Entity)
WHERE e.occurredEarliest > e.occurredLatest OR e.releasedEarliest > e.releasedLatest
RETURN e.id AS id, 'ends before it begins' AS why
