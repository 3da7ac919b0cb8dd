CYPHER 5
// Where a language tag names a script, it is the script of the name.
MATCH (e:Atlas:Entity)
UNWIND range(0, size(e.names) - 1) AS i
WITH e, e.names[i] AS name, split(e.nameLangs[i], '-')[1] AS tagged, e.nameScripts[i] AS script
WHERE tagged =~ '[A-Z][a-z]{3}' AND tagged <> script
RETURN e.id AS id, 'has the name ' + name + ' tagged ' + tagged + ' and ' + script AS why
