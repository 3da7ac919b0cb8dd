CYPHER 5
// Beside a preferred statement no normal one of the same draws.
MATCH (best:Atlas:Statement {rank: 'PREFERRED'})
WHERE best.form <> 'FIGURE'
MATCH (s:Atlas {subject: best.subject})
WHERE s.drawn AND s.rank = 'NORMAL' AND s.property = best.property AND (s.form = 'VALUE' OR s.object = best.object)
RETURN s.id AS id, 'is drawn beside ' + best.id + ', which is preferred' AS why
