// All that the article which began it says
MATCH (s:Atlas:Statement)-[c:CITES]->(d:Document {grade: 'SEED'})
OPTIONAL MATCH (by:Atlas {id: c.attributedTo})
RETURN s.text AS statement, by.name AS saidBy, c.stance AS stance, d.title AS document
ORDER BY statement
