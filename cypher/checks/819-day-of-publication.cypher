CYPHER 5
// The first day of a publication is that of its date.
MATCH (d:Atlas:Document)
WHERE d.publishedEarliest IS NOT NULL AND NOT coalesce(left(toString(d.publishedEarliest), 3) = left(d.published, 3), false)
RETURN d.id AS id, 'was published ' + coalesce(d.published, 'at no time') + ', on ' + toString(d.publishedEarliest) + ' at the earliest' AS why
