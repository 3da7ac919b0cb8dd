// What an event or a film set off
WITH 'film/no-more-bets' AS id
MATCH path = (:Atlas {id: id})-[:PROMPTED|FOLLOWED_BY|ESTABLISHED*1..4]->(:Entity)
RETURN path
LIMIT 100
