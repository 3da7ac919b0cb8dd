CYPHER 5
// A statement was first published when one of its documents was, and none of those is dated without it.
MATCH (s:Atlas:Statement)-[:CITES]->(d:Document)
WITH s, collect(d.published) AS dates
WHERE CASE WHEN s.firstPublished IS NULL THEN size(dates) > 0 ELSE NOT s.firstPublished IN dates END
RETURN s.id AS id, 'was first published ' + coalesce(s.firstPublished, 'at no time') AS why
