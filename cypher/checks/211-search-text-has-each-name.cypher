CYPHER 5
// The text that is searched has a line for each name.
MATCH (e:Atlas:Entity)
WHERE NOT coalesce(size(split(e.searchText, '\n')) = size(e.names) + 2, false)
RETURN e.id AS id, 'has ' + size(e.names) + ' names and ' + (size(split(e.searchText, '\n')) - 2) + ' lines to search' AS why
