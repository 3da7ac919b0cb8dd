CYPHER 5
// A document has a title.
MATCH (d:Atlas:Document)
WHERE coalesce(trim(d.title), '') = ''
RETURN d.id AS id, 'has no title' AS why
