CYPHER 5
// What an entity's standing shows is the last turn of an accusation of it that is asserted and not deprecated.
MATCH (e:Atlas:Entity) WHERE e.standing IS NOT NULL
UNWIND range(0, size(e.standing) - 1) AS i
OPTIONAL MATCH (s:Atlas:Statement {id: e.standingStatements[i]})
WHERE s.accused = e.id AND s.status = e.standing[i] AND last(s.statusDates) = e.standingDates[i] AND last(s.statusBy) = e.standingBy[i]
  AND s.rank <> 'DEPRECATED' AND EXISTS { (s)-[:CITES {stance: 'ASSERTS'}]->(:Document) }
WITH e, i, s WHERE s IS NULL
RETURN e.id AS id, 'is shown as ' + e.standing[i] + ', which ' + coalesce(e.standingStatements[i], 'nothing') + ' does not say' AS why
