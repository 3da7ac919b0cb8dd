// Countries whose agencies act together
MATCH (a:Country)<-[:BASED_IN|PART_OF*0..4]-(one:Actor)-[:PARTICIPATED_IN]->(e:Event)
MATCH (e)<-[:PARTICIPATED_IN]-(other:Actor)-[:BASED_IN|PART_OF*0..4]->(b:Country)
WHERE a.id < b.id
RETURN a.name AS one, b.name AS other, count(DISTINCT e) AS events, collect(DISTINCT e.name)[..3] AS some
ORDER BY events DESC
LIMIT 50
