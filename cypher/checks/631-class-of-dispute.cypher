CYPHER 5
// A dispute is a conflict, a growing count, one of different scopes or a conversion, and a conversion has one that converts.
MATCH (d:Atlas:Dispute)
WITH d, EXISTS { MATCH (s:Atlas:Statement) WHERE s.id IN d.statements AND s.converts IN d.statements } AS converts
WHERE NOT coalesce(d.class IN ['CONFLICT', 'GROWING_COUNT', 'DIFFERENT_SCOPE', 'CONVERSION'], false)
  OR (d.class = 'CONVERSION') <> converts
RETURN d.id AS id, 'is ' + coalesce(d.class, 'of no class') + CASE WHEN converts THEN ', and a figure converts another' ELSE '' END AS why
