// All names of an entity, by language and script
WITH 'region/mm-shan' AS id
MATCH (e:Atlas {id: id})
UNWIND range(0, size(e.names) - 1) AS i
OPTIONAL MATCH (d:Atlas:Document {id: e.nameSources[i]})
RETURN e.names[i] AS name, e.nameLangs[i] AS language, e.nameScripts[i] AS script, e.nameKinds[i] AS kind,
       d.title AS source
