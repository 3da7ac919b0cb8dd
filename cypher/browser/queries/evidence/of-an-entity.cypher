// Every statement about an entity, with who says it and where
WITH 'scam-hub/kk-park' AS id
MATCH (s:Atlas:Statement {subject: id})-[c:CITES]->(d:Document)
OPTIONAL MATCH (by:Atlas {id: c.attributedTo})
RETURN s.text AS statement, s.rank AS rank, s.sources AS sources, c.stance AS stance, by.name AS saidBy,
       d.title AS document, d.published AS published, d.url AS url
ORDER BY statement
