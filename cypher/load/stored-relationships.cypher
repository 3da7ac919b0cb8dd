CYPHER 5
MATCH (a:Atlas)-[r]->(b:Atlas) WHERE type(r) IN $types
RETURN elementId(r), type(r), a.id, b.id, properties(r)
