CYPHER 5
// The key that sorts events from the earliest is made of their first day, last day and id.
MATCH (e:Atlas:Event)
WITH e, coalesce(toString(e.occurredEarliest), '~') + ' ' + coalesce(toString(e.occurredLatest), '~') + ' ' + e.id AS key
WHERE coalesce(e.chronology, '') <> key
RETURN e.id AS id, 'sorts as ' + coalesce(e.chronology, 'nothing') AS why
