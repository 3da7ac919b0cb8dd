CYPHER 5
// A part is of the same family as the whole.
MATCH (part:Atlas)-[:PART_OF]->(whole:Atlas)
WHERE none(family IN part.families WHERE family IN whole.families)
RETURN part.id AS id, 'is part of ' + whole.id AS why
