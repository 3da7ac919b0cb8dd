CYPHER 5
// Only accusing statements have a status.
MATCH (s:Atlas:Statement)
WHERE s.status IS NOT NULL AND NOT (s.property IN ['OPERATES', 'INVOLVED_IN', 'HELD_IN', 'DEFENDANT_IN', 'AGAINST', 'USES_LURE', 'FORCES_INTO', 'classification']
  OR s.property IN ['MEMBER_OF', 'LEADS'] AND s.object STARTS WITH 'criminal-group/')
RETURN s.id AS id, 'accuses nobody and has the status ' + s.status AS why
