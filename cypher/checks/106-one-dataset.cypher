CYPHER 5
// There is one dataset node.
MATCH (d:Atlas:Dataset)
WITH collect(d.id) AS ids
UNWIND CASE size(ids) WHEN 0 THEN ['scam-atlas'] WHEN 1 THEN [] ELSE ids END AS id
RETURN id, size(ids) + ' dataset nodes' AS why
