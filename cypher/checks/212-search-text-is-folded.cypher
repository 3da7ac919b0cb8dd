CYPHER 5
// The text that is searched has each name, folded. Of names with accents, 211 must do.
MATCH (e:Atlas:Entity)
UNWIND e.names AS name
WITH e, name, reduce(text = toLower(normalize(name, NFKC)), unseen IN ['\u200B', '\u200C', '\u200D', '\u2060', '\u00AD'] | replace(text, unseen, '')) AS folded
WHERE NOT name =~ '(?s).*([\\u00C0-\\u024F\\u1E00-\\u1EFF]|\\s\\s).*' AND NOT e.searchText CONTAINS '\n' + folded + '\n'
RETURN e.id AS id, 'is not found by the name ' + name AS why
