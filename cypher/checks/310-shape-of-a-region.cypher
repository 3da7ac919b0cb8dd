CYPHER 5
// Only a region with a code of ISO 3166-2 has a shape.
MATCH (e:Atlas:Entity)
WHERE e.shape IS NOT NULL AND (NOT e:Region OR none(identifier IN coalesce(e.identifiers, []) WHERE identifier STARTS WITH 'iso-3166-2:'))
RETURN e.id AS id, 'has a shape' AS why
