CYPHER 5
// In an entity's standing no day comes after an earlier one, and what has no date comes last.
MATCH (e:Atlas:Entity)
WHERE size(e.standing) > 1
WITH e, [date IN e.standingDates WHERE date =~ '[0-9]{4}-[0-9]{2}-[0-9]{2}'] AS days, [date IN e.standingDates | date <> ''] AS dated
WHERE any(i IN range(1, size(days) - 1) WHERE days[i - 1] < days[i]) OR any(i IN range(1, size(dated) - 1) WHERE dated[i] AND NOT dated[i - 1])
RETURN e.id AS id, 'is shown by an older status before a newer one' AS why
