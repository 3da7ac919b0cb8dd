// Who is said to control, run or own scam hubs
MATCH path = (:Actor)-[:CONTROLS|OPERATES|OWNS]->(:ScamHub)
RETURN path
LIMIT 150
