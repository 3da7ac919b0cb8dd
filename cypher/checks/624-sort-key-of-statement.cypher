CYPHER 5
// The key that sorts statements is made of their rank and id.
MATCH (s:Atlas:Statement)
WHERE coalesce(s.sortKey, '') <> CASE s.rank WHEN 'PREFERRED' THEN '0 ' WHEN 'NORMAL' THEN '1 ' ELSE '2 ' END + s.id
RETURN s.id AS id, 'sorts as ' + coalesce(s.sortKey, 'nothing') AS why
