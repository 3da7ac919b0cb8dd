// What leads from one entity to another
WITH 'film/no-more-bets' AS start, 'agency/chiang-mai-centre' AS end
MATCH (a:Atlas {id: start})
MATCH (b:Atlas {id: end})
MATCH path = allShortestPaths((a)-[*..6]-(b))
WHERE all(node IN nodes(path) WHERE node:Entity)
RETURN path
LIMIT 20
