// People with a present status of wanted
MATCH (p:Person) WHERE 'WANTED' IN p.standing
UNWIND range(0, size(p.standing) - 1) AS i
WITH p, i WHERE p.standing[i] = 'WANTED'
OPTIONAL MATCH (by:Atlas {id: p.standingBy[i]})
RETURN p.name AS person, p.standing[i] AS status, p.standingDates[i] AS since, by.name AS saidBy
ORDER BY since DESC
