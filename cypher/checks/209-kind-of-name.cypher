CYPHER 5
// A name is official, an alias, a former one, a transliteration or a description.
MATCH (e:Atlas:Entity)
WITH e, [kind IN e.nameKinds WHERE NOT kind IN ['OFFICIAL', 'ALIAS', 'FORMER', 'TRANSLITERATION', 'DESCRIPTION']] AS unknown
WHERE size(unknown) > 0
RETURN e.id AS id, 'has a name of kind ' + unknown[0] AS why
