CYPHER 5
// The status of a statement is the last of its history.
MATCH (s:Atlas:Statement)
WHERE size(s.statuses) > 0 AND coalesce(s.status, '') <> last(s.statuses)
RETURN s.id AS id, 'has the status ' + coalesce(s.status, 'none') + ' and the last of its history is ' + last(s.statuses) AS why
