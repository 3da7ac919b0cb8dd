CYPHER 5
UNWIND $rows AS row
MATCH ()-[r]->() WHERE elementId(r) = row
DELETE r
RETURN count(r)
