// Find by an identifier of another catalogue
WITH 'wikidata:Q836' AS identifier
MATCH (i:Atlas:Identifier {id: identifier})
MATCH (e:Atlas {id: i.entity})
RETURN e
