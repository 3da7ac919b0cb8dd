CYPHER 5
// What nobody read is there because something derives from it.
MATCH (d:Atlas:Document)
WHERE NOT d.read AND NOT EXISTS { (:Document)-[:DERIVED_FROM]->(d) }
RETURN d.id AS id, 'was read by nobody, and nothing derives from it' AS why
