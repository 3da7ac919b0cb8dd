// Who is said to have to do with a scam hub, with what status and who denies it
WITH 'scam-hub/kk-park' AS id
MATCH (actor:Actor)-[r:CONTROLS|OPERATES|INVOLVED_IN|OWNS]->(:Atlas {id: id})
UNWIND r.statements AS statement
MATCH (s:Atlas:Statement {id: statement})
RETURN actor.name AS actor, type(r) AS relationship, s.status AS status, s.statusDates AS since,
       COLLECT { UNWIND s.statusBy AS one MATCH (who:Atlas {id: one}) RETURN who.name } AS saidBy,
       COLLECT { UNWIND s.deniedBy AS one MATCH (who:Atlas {id: one}) RETURN who.name } AS deniedBy
ORDER BY actor, relationship
