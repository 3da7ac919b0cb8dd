CYPHER 5
// A rank is preferred, normal or deprecated, and has a reason where it is not normal.
MATCH (s:Atlas:Statement)
WHERE NOT coalesce(s.rank IN ['PREFERRED', 'NORMAL', 'DEPRECATED'], false) OR s.rank <> 'NORMAL' AND coalesce(s.rankReason, '') = ''
RETURN s.id AS id, 'is ranked ' + coalesce(s.rank, 'nothing') + ' without a reason' AS why
