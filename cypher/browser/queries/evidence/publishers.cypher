// Whose documents the statements rest on
MATCH (d:Atlas:Document)<-[:CITES]-(s:Statement)
OPTIONAL MATCH (p:Atlas {id: d.publisher})
RETURN coalesce(p.name, '(none named)') AS publisher, d.grade AS grade, count(DISTINCT d) AS documents, count(DISTINCT s) AS statements
ORDER BY statements DESC
LIMIT 50
