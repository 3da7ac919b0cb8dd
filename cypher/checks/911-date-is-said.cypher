CYPHER 5
// The date that an event or a work shows is one that a drawn statement gives.
MATCH (s:Atlas:Statement {form: 'VALUE'})
WHERE s.drawn AND s.property IN ['occurred', 'released']
WITH collect(s.subject + ' ' + s.property + ' ' + s.value) AS said
MATCH (e:Atlas:Entity)
UNWIND ['occurred', 'released'] AS property
WITH e, property, said
WHERE e[property] IS NOT NULL AND NOT e.id + ' ' + property + ' ' + e[property] IN said
RETURN e.id AS id, 'shows ' + property + ' ' + e[property] + ', which no statement gives' AS why
