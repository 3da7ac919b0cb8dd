CYPHER 5
// One page is one document; a site that is read as a collection may be several.
MATCH (d:Atlas:Document)
WHERE d.url =~ 'https?://[^/]+/.+'
WITH d.url AS url, collect(d.id) AS ids
WHERE size(ids) > 1
UNWIND ids AS id
RETURN id, 'has the address ' + url + ' with another document' AS why
