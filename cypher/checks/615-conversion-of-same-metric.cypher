CYPHER 5
// A conversion converts a figure of the same subject and metric into another unit.
MATCH (s:Atlas:Statement)
WHERE s.converts IS NOT NULL AND NOT EXISTS {
  MATCH (original:Atlas {id: s.converts})
  WHERE original.form = 'FIGURE' AND original.property = s.property AND original.subject = s.subject AND original.unit <> s.unit
}
RETURN s.id AS id, 'converts ' + s.converts + ', which is no figure of the same in another unit' AS why
