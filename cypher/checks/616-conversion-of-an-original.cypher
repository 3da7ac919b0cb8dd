CYPHER 5
// A conversion converts no conversion.
MATCH (s:Atlas:Statement)
WHERE s.converts IS NOT NULL
MATCH (original:Atlas {id: s.converts})
WHERE original.converts IS NOT NULL
RETURN s.id AS id, 'converts a conversion' AS why
