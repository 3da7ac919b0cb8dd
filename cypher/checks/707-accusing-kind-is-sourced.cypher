CYPHER 5
// Of every scam hub and every criminal group a source asserts that it is one.
MATCH (s:Atlas:Statement {property: 'classification'})-[:CITES {stance: 'ASSERTS'}]->(:Document)
WITH collect(DISTINCT s.subject) AS sourced
MATCH (e:Atlas:Entity)
WHERE (e:ScamHub OR e:CriminalGroup) AND NOT e.id IN sourced
RETURN e.id AS id, 'is of an accusing kind, and no source says so' AS why
