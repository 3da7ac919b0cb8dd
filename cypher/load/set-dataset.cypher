CYPHER 5
MATCH (d:Atlas {id: $dataset})
SET d = $properties
