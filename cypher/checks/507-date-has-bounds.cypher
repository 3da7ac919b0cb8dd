CYPHER 5
// A date of an event has a first or a last day.
MATCH (e:Atlas:Event)
WHERE e.occurred IS NOT NULL AND e.occurredEarliest IS NULL AND e.occurredLatest IS NULL
RETURN e.id AS id, 'happened ' + e.occurred + ' without bounds' AS why
