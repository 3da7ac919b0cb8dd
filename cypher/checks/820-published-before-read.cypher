CYPHER 5
// Nothing was read before it was published, nor after the load.
MATCH (dataset:Atlas:Dataset)
MATCH (d:Atlas:Document)
WHERE d.publishedEarliest > date(d.retrieved) OR date(d.retrieved) > date(dataset.loaded)
RETURN d.id AS id, 'was published ' + coalesce(d.published, 'at no known time') + ' and read ' + d.retrieved AS why
