CYPHER 5
// The lists of names, languages, scripts, kinds and sources have equal lengths.
MATCH (e:Atlas:Entity)
WITH e, [size(e.names), size(e.nameLangs), size(e.nameScripts), size(e.nameKinds), size(e.nameSources)] AS sizes
WHERE any(n IN sizes WHERE coalesce(n, -1) <> sizes[0])
RETURN e.id AS id, 'has lists of different lengths for its names' AS why
