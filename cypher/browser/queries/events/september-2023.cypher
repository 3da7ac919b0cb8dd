// The raids of 3 September 2023 with all who took part
MATCH (raids:Atlas {id: 'operation/2023-09-03-northern-myanmar'})
MATCH path = (raids)-[]-(:Entity)
RETURN path
