CYPHER 5
// Every country has its code of ISO 3166-1.
MATCH (e:Atlas:Country)
WHERE none(identifier IN coalesce(e.identifiers, []) WHERE identifier STARTS WITH 'iso-3166-1:')
RETURN e.id AS id, 'has no code of ISO 3166-1' AS why
