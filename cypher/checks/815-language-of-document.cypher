CYPHER 5
// A document says its language; "mul" where there are several, "und" where it is unknown.
MATCH (d:Atlas:Document)
WHERE NOT coalesce(d.language =~ '[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?', false)
RETURN d.id AS id, 'is in ' + coalesce(d.language, 'no language') AS why
