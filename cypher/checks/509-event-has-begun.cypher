CYPHER 5
// No event begins after the day of the load: what is planned is no event yet.
MATCH (d:Atlas:Dataset)
MATCH (e:Atlas:Event)
WHERE e.occurredEarliest > date(d.loaded)
RETURN e.id AS id, 'begins on ' + toString(e.occurredEarliest) + ', after the load' AS why
