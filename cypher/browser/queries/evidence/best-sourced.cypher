// Statements of most independent origins
MATCH (s:Atlas:Statement)
RETURN s.text AS statement, s.sources AS sources, s.citationCount AS citations
ORDER BY sources DESC, citations DESC
LIMIT 50
