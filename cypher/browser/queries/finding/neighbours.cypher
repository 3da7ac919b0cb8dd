// An entity and all that is tied to it
WITH 'scam-hub/kk-park' AS id
MATCH (e:Atlas {id: id})
MATCH path = (e)-[]-(:Entity)
RETURN path
