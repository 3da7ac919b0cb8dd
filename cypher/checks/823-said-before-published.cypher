CYPHER 5
// Nothing was said after the page that tells of it was published, where both days are known.
MATCH (s:Atlas:Statement)-[c:CITES]->(d:Document)
WHERE c.said =~ '[0-9]{4}-[0-9]{2}-[0-9]{2}' AND d.published =~ '[0-9]{4}-[0-9]{2}-[0-9]{2}' AND c.said > d.published
RETURN s.id AS id, 'was said on ' + c.said + ' in ' + d.id + ', published on ' + d.published AS why
