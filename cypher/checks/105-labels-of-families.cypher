CYPHER 5
// An entity has the labels of its families and of one kind, and no others of ours.
MATCH (e:Atlas:Entity)
WHERE any(family IN e.families WHERE NOT family IN labels(e)) OR size(labels(e)) <> size(e.families) + 3
RETURN e.id AS id, 'is of the families' + reduce(t = '', f IN e.families | t + ' ' + f) + ' and has the labels' + reduce(t = '', l IN labels(e) | t + ' ' + l) AS why
