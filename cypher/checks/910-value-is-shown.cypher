CYPHER 5
// Every drawn value shows on its entity; of several for a single property, one.
MATCH (s:Atlas:Statement {form: 'VALUE'})
WHERE s.drawn
MATCH (e:Atlas {id: s.subject})
WITH e, s, e[s.property] AS shown
WHERE shown IS NULL OR NOT valueType(shown) STARTS WITH 'STRING' AND NOT s.value IN shown
RETURN e.id AS id, 'does not show its ' + s.property + ' ' + s.value AS why
