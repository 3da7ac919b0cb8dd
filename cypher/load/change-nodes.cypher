CYPHER 5
UNWIND $rows AS row
MATCH (n:Atlas {id: row.id})
SET n = row.properties, n:$(row.labels)
REMOVE n:$(row.formerLabels)
RETURN count(n)
