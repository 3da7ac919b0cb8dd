CYPHER 5
// The status of each accusation that is asserted and not deprecated is in the standing of whom it accuses, with no earlier day than its own.
MATCH (s:Atlas:Statement)-[:CITES {stance: 'ASSERTS'}]->(:Document)
WHERE s.accused IS NOT NULL AND s.rank <> 'DEPRECATED'
WITH DISTINCT s
MATCH (e:Atlas:Entity {id: s.accused})
WITH e, s, last(s.statusDates) AS day, [i IN range(0, size(coalesce(e.standing, [])) - 1) WHERE e.standing[i] = s.status | e.standingDates[i]] AS shown
WHERE size(shown) = 0 OR day <> '' AND shown[0] = ''
  OR day =~ '[0-9]{4}-[0-9]{2}-[0-9]{2}' AND shown[0] =~ '[0-9]{4}-[0-9]{2}-[0-9]{2}' AND shown[0] < day
RETURN e.id AS id, 'is not shown as ' + s.status + trim(' ' + day) + ', which ' + s.id + ' says' AS why
