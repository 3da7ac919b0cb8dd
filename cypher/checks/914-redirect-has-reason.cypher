CYPHER 5
// An id that is no more says why.
MATCH (r:Atlas:Redirect)
WHERE coalesce(r.reason, '') = ''
RETURN r.id AS id, 'is no more, and does not say why' AS why
