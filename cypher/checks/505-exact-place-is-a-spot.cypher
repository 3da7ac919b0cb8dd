CYPHER 5
// Nothing takes place exactly in a region or country: a centroid is never shown as a site.
MATCH (e:Atlas)-[r]->(place:Place)
WHERE 'EXACT' IN r.precision AND (place:Region OR place:Country)
RETURN e.id AS id, 'is placed exactly in ' + place.id AS why
