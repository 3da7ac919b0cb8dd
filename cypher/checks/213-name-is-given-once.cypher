CYPHER 5
// No entity has the same name in the same language twice.
MATCH (e:Atlas:Entity)
UNWIND range(0, size(e.names) - 1) AS i
WITH e, e.names[i] AS name, e.nameLangs[i] AS lang, count(*) AS times
WHERE times > 1
RETURN e.id AS id, 'has the name ' + name + ' (' + lang + ') ' + times + ' times' AS why
