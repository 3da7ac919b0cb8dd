CYPHER 5
// A dispute is listed by subject, metric, class and id.
MATCH (d:Atlas:Dispute)
WHERE coalesce(d.disputeKey <> d.about + ' ' + d.metric + ' ' + d.class + ' ' + d.id, true)
RETURN d.id AS id, 'is listed under ' + coalesce(d.disputeKey, 'nothing') AS why
