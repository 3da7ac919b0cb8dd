// Figures of an event side by side, with who says them
WITH 'operation/2023-09-03-northern-myanmar' AS id
MATCH (s:Atlas:Statement {subject: id, form: 'FIGURE'})-[c:CITES]->(d:Document)
OPTIONAL MATCH (by:Atlas {id: c.attributedTo})
RETURN s.property AS metric, s.bound AS bound, s.number AS number, s.unit AS unit, s.figureScope AS scope,
       s.runningTotal AS runningTotal, c.stance AS stance, by.name AS saidBy, d.title AS document,
       d.published AS published
ORDER BY metric, number DESC
