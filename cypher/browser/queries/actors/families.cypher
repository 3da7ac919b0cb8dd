// Criminal groups, their members and heads
MATCH path = (:Actor)-[:MEMBER_OF|LEADS]->(:CriminalGroup)
RETURN path
LIMIT 150
