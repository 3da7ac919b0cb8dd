CYPHER 5
// The key that sorts events from the latest has each digit of a day as 9 minus it.
MATCH (e:Atlas:Event)
WITH e,
  reduce(t = '', i IN range(0, 9) | t + coalesce(toString(9 - toInteger(substring(toString(e.occurredEarliest), i, 1))), '-')) AS first,
  reduce(t = '', i IN range(0, 9) | t + coalesce(toString(9 - toInteger(substring(toString(e.occurredLatest), i, 1))), '-')) AS last
WITH e, CASE WHEN e.occurredEarliest IS NULL THEN '~' ELSE first END + ' ' + CASE WHEN e.occurredLatest IS NULL THEN '!' ELSE last END + ' ' + e.id AS key
WHERE coalesce(e.reverseChronology, '') <> key
RETURN e.id AS id, 'sorts backwards as ' + coalesce(e.reverseChronology, 'nothing') AS why
