CYPHER 5
// A relationship that accuses shows its status.
MATCH (from:Atlas)-[r:OPERATES|INVOLVED_IN|HELD_IN|DEFENDANT_IN|AGAINST|USES_LURE|FORCES_INTO|MEMBER_OF|LEADS]->(to:Atlas)
WHERE r.status IS NULL AND (NOT type(r) IN ['MEMBER_OF', 'LEADS'] OR to:CriminalGroup)
RETURN from.id AS id, type(r) + ' ' + to.id + ' accuses without a status' AS why
