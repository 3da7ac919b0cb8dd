CYPHER 5
UNWIND $rows AS row
MATCH ()-[r]->() WHERE elementId(r) = row.elementId
SET r = row.properties
RETURN count(r)
