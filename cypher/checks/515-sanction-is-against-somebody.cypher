CYPHER 5
// Every sanction says against whom it is.
MATCH (s:Atlas:Sanction)
WHERE NOT EXISTS { (s)-[:AGAINST]->(:Actor) }
RETURN s.id AS id, 'is against nobody' AS why
