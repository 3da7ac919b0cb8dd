// What is in the graph: entities of each kind
MATCH (e:Entity)
RETURN e.families AS families, e.kind AS kind, count(*) AS entities
ORDER BY families, entities DESC
