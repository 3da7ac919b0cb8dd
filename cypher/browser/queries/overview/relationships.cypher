// How kinds are related, and how often
MATCH (a:Entity)-[r]->(b:Entity)
RETURN a.kind AS from, type(r) AS relationship, b.kind AS to, count(*) AS times
ORDER BY times DESC
