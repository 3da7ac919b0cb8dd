CYPHER 5
// What is loaded.
MATCH (dataset:Atlas {id: 'scam-atlas'})
RETURN dataset.version AS version, dataset {.version, .loaded, .entities, .statements, .documents, .licence} AS dataset
