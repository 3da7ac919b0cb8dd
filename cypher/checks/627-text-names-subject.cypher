CYPHER 5
// The caption of a statement begins with what it speaks of.
MATCH (s:Atlas:Statement)
WHERE NOT coalesce(s.text STARTS WITH s.subject + ' ' + s.property + ' ', false)
RETURN s.id AS id, 'is shown as ' + coalesce(s.text, 'nothing') AS why
