CYPHER 5
UNWIND $rows AS row
MATCH (n:Atlas) WHERE elementId(n) = row
DETACH DELETE n
RETURN count(n)
