// Find by a part of any name, in any script
// Names are folded as the search of the API folds them: lower case, without accents.
WITH 'kk园区' AS part
MATCH (e:Atlas:Entity) WHERE e.searchText CONTAINS part
RETURN e.id AS id, e.name AS name, e.names AS names
