CYPHER 5
// Entities by any part of a name. Parameters: text (folded), kinds (list or null), after (sort key), limit.
CALL () {
  MATCH (n:Atlas)
  WHERE n.searchText CONTAINS $text AND ($kinds IS NULL OR n.kind IN $kinds)
  WITH n.id AS id, CASE
    WHEN n.searchText CONTAINS '\n' + $text + '\n' THEN 0
    WHEN n.searchText CONTAINS '\n' + $text THEN 1
    ELSE 2 END AS rank
  WITH id, rank, toString(rank) + ' ' + id AS key
  WHERE key > $after
  ORDER BY key LIMIT $limit
  RETURN collect([id, rank, key]) AS rows
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version, rows
