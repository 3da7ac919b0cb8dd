CYPHER 5
// A name says its language and its script.
MATCH (e:Atlas:Entity)
UNWIND range(0, size(e.names) - 1) AS i
WITH e, e.names[i] AS name, e.nameLangs[i] AS lang, e.nameScripts[i] AS script
WHERE NOT coalesce(lang =~ '[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{4,8})*', false) OR NOT coalesce(script =~ '[A-Z][a-z]{3}', false)
RETURN e.id AS id, 'has the name ' + name + ' tagged ' + coalesce(lang, 'nothing') + ', ' + coalesce(script, 'nothing') AS why
