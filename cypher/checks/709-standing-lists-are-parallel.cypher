CYPHER 5
// The lists of an entity's standing have equal lengths, and each status once.
MATCH (e:Atlas:Entity)
WITH e, coalesce(e.standing, []) AS statuses, [size(coalesce(e.standingDates, [])), size(coalesce(e.standingBy, [])), size(coalesce(e.standingStatements, []))] AS sizes
WHERE any(length IN sizes WHERE length <> size(statuses)) OR any(status IN statuses WHERE size([same IN statuses WHERE same = status]) > 1)
RETURN e.id AS id, 'has lists of different lengths for its standing, or a status twice' AS why
