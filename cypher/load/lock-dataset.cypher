// A property that is set and removed again takes the node's write lock until the transaction ends.
CYPHER 5
MERGE (d:Atlas {id: $dataset})
SET d:Dataset, d.lock = true
REMOVE d.lock
