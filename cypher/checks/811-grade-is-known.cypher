CYPHER 5
// A document is official, of a wire, the press, trade or reference, a repost or the seed article.
MATCH (d:Atlas:Document)
WHERE NOT coalesce(d.grade IN ['OFFICIAL', 'WIRE', 'PRESS', 'TRADE', 'REFERENCE', 'REPOST', 'SEED'], false)
RETURN d.id AS id, 'has the grade ' + coalesce(d.grade, 'none') AS why
