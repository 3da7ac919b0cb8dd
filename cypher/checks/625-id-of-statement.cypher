CYPHER 5
// The id of a statement is "statement/" and 16 hexadecimal digits.
MATCH (s:Atlas:Statement)
WHERE NOT coalesce(s.id =~ 'statement/[0-9a-f]{16}', false)
RETURN s.id AS id, 'is not the id of a statement' AS why
