CYPHER 5
// No count is fewer than seed/dataset.yaml allows.
MATCH (d:Atlas:Dataset)
UNWIND d.minimumCounts AS bound
WITH split(bound, '=')[0] AS name, toInteger(split(bound, '=')[1]) AS allowed
WITH name, allowed, CASE name
  WHEN 'entities' THEN COUNT { (:Atlas&Entity) }
  WHEN 'statements' THEN COUNT { (:Atlas&Statement) }
  WHEN 'documents' THEN COUNT { (:Atlas&Document) }
  ELSE COUNT { (e:Atlas&Entity) WHERE e.kind = toUpper(replace(name, '-', '_')) }
END AS there
WHERE there < allowed
RETURN name AS id, 'there are ' + there + ', fewer than ' + allowed AS why
