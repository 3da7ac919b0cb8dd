CYPHER 5
// What was read has an address, but for the seed article.
MATCH (d:Atlas:Document)
WHERE d.read AND d.grade <> 'SEED' AND d.url IS NULL OR NOT d.url =~ 'https?://\\S+' OR NOT d.archivedUrl =~ 'https?://\\S+'
RETURN d.id AS id, 'has the address ' + coalesce(d.url, 'none') AS why
