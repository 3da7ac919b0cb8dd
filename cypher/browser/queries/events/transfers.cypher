// Who was handed over from where to where
MATCH (to:Place)<-[:TRANSFERRED_TO]-(t:Transfer)-[:TRANSFERRED_FROM]->(from:Place)
OPTIONAL MATCH (s:Atlas:Statement {subject: t.id, form: 'FIGURE'})
WITH t, from, to, collect(DISTINCT s.property + ' ' + s.amount) AS figures
RETURN t.occurred AS occurred, t.name AS transfer, from.name AS from, to.name AS to, figures
ORDER BY t.occurredEarliest
