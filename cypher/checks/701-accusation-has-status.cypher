CYPHER 5
// There is no accusing statement without a status.
MATCH (s:Atlas:Statement)
WHERE (s.property IN ['OPERATES', 'INVOLVED_IN', 'HELD_IN', 'DEFENDANT_IN', 'AGAINST', 'USES_LURE', 'FORCES_INTO', 'classification']
  OR s.property IN ['MEMBER_OF', 'LEADS'] AND s.object STARTS WITH 'criminal-group/')
  AND (s.status IS NULL OR coalesce(size(s.statuses), 0) = 0)
RETURN s.id AS id, 'accuses without a status: ' + s.text AS why
