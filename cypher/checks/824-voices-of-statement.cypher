CYPHER 5
// A statement has the voices of its citations.
MATCH (s:Atlas:Statement)
OPTIONAL MATCH (s)-[c:CITES]->(:Atlas:Document)
WITH s, c.attributedTo AS voice ORDER BY voice
WITH s, collect(DISTINCT voice) AS voices
WITH s, CASE WHEN voices = [] THEN '' ELSE reduce(t = '\n', voice IN voices | t + voice + '\n') END AS wanted
WHERE coalesce(s.voices, '') <> wanted
RETURN s.id AS id, 'has not these voices, or others:' + replace(wanted, '\n', ' ') AS why
