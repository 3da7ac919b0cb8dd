CYPHER 5
MATCH (n:Atlas) WHERE NOT n:Migration
RETURN elementId(n), n.id, labels(n), properties(n)
