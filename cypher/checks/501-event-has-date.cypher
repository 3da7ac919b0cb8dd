CYPHER 5
// Every event has a date, or states that it is unknown.
MATCH (e:Atlas:Event)
WHERE e.occurred IS NULL AND none(lack IN coalesce(e.without, []) WHERE lack STARTS WITH 'occurred=')
RETURN e.id AS id, 'has no date and does not say that it is unknown' AS why
