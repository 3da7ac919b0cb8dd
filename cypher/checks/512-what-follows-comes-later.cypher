CYPHER 5
// An event that follows another does not end before that one begins.
MATCH (first:Atlas:Event)-[:FOLLOWED_BY]->(then:Event)
WHERE then.occurredLatest < first.occurredEarliest
RETURN then.id AS id, 'ends before ' + first.id + ' begins, which it follows' AS why
