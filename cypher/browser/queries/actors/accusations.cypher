// All that somebody is accused of, with the way its status went
WITH 'person/she-zhijiang' AS id
MATCH (s:Atlas:Statement {accused: id})
RETURN s.text AS statement, s.status AS status, s.statuses AS statuses, s.statusDates AS dates,
       COLLECT { UNWIND s.statusBy AS one MATCH (who:Atlas {id: one}) RETURN who.name } AS saidBy, s.sources AS sources
ORDER BY s.text
