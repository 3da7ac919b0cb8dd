CYPHER 5
// An entity has the label of its kind.
MATCH (e:Atlas:Entity)
WITH e, reduce(label = '', word IN split(e.kind, '_') | label + left(word, 1) + toLower(substring(word, 1))) AS label
WHERE NOT label IN labels(e)
RETURN e.id AS id, 'has no label ' + label AS why
