CYPHER 5
UNWIND $rows AS row
MATCH (a:Atlas {id: row.from})
MATCH (b:Atlas {id: row.to})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
RETURN count(r)
