CYPHER 5
// What a statement says was done, planned or ordered.
MATCH (s:Atlas:Statement)
WHERE NOT coalesce(s.modality IN ['DONE', 'PLANNED', 'ORDERED'], false)
RETURN s.id AS id, 'has the modality ' + coalesce(s.modality, 'none') AS why
