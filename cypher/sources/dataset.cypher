CYPHER 5
// What is loaded.
MATCH (dataset:Atlas {id: 'scam-atlas'})
RETURN dataset.version AS version, dataset {.version, .loaded, .entities, .statements, .documents, .licence,
  .attribution, lastChange: dataset.loaded,
  kinds: [count IN dataset.kindCounts | {kind: split(count, '=')[0], entities: toInteger(split(count, '=')[1])}]
} AS dataset
