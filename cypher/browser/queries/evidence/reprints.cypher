// Reprints and what they were taken from
MATCH path = (:Document)-[:DERIVED_FROM]->(:Document)
RETURN path
LIMIT 100
