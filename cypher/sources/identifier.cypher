CYPHER 5
// The entity that goes by an identifier elsewhere. Parameter: identifier (scheme, colon, value).
CALL () {
  OPTIONAL MATCH (i:Atlas:Identifier {id: $identifier})
  RETURN i.entity AS id
}
RETURN COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version, id
