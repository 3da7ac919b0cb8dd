CYPHER 5
// Every node of ours has an id.
MATCH (n:Atlas)
WHERE n.id IS NULL
RETURN elementId(n) AS id, 'has no id; its labels are ' + reduce(t = '', l IN labels(n) | t + ' ' + l) AS why
