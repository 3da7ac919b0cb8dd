CYPHER 5
// The lists of statuses, their dates and who said them have equal lengths.
MATCH (s:Atlas:Statement)
WHERE coalesce(size(s.statuses), 0) <> coalesce(size(s.statusDates), 0) OR coalesce(size(s.statuses), 0) <> coalesce(size(s.statusBy), 0)
RETURN s.id AS id, 'has lists of different lengths for its statuses' AS why
