// What is denied, and by whom
MATCH (s:Atlas:Statement) WHERE size(s.deniedBy) > 0
UNWIND s.deniedBy AS denier
OPTIONAL MATCH (by:Atlas {id: denier})
RETURN s.text AS statement, s.status AS status, COLLECT { UNWIND s.statusBy AS one MATCH (who:Atlas {id: one}) RETURN who.name } AS saidBy, by.name AS deniedBy
ORDER BY deniedBy, statement
