CYPHER 5
// Identifiers have the form that their scheme gives them.
MATCH (i:Atlas:Identifier)
WHERE NOT coalesce(i.value =~ CASE i.scheme
  WHEN 'wikidata' THEN 'Q[1-9][0-9]*'
  WHEN 'geonames' THEN '[1-9][0-9]*'
  WHEN 'iso-3166-1' THEN '[A-Z]{2}'
  WHEN 'iso-3166-2' THEN '[A-Z]{2}-[A-Z0-9]{1,3}'
END, false)
RETURN i.id AS id, 'has not the form of its scheme' AS why
