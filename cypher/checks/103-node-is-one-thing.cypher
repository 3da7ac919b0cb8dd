CYPHER 5
// Every node of ours is exactly one of entity, statement, document, dispute, metric, identifier, redirect, dataset and migration.
MATCH (n:Atlas)
WITH n, [l IN labels(n) WHERE l IN ['Entity', 'Statement', 'Document', 'Dispute', 'Metric', 'Identifier', 'Redirect', 'Dataset', 'Migration']] AS things
WHERE size(things) <> 1
RETURN n.id AS id, 'is ' + size(things) + ' things' AS why
