CYPHER 5
// Every transfer says where from or where to.
MATCH (t:Atlas:Transfer)
WHERE NOT EXISTS { (t)-[:TRANSFERRED_FROM|TRANSFERRED_TO]->(:Place) }
RETURN t.id AS id, 'says neither where from nor where to' AS why
