// Who is sanctioned by whom, and since when
MATCH (agency:Agency)-[:IMPOSED]->(sanction:Sanction)-[r:AGAINST]->(actor:Actor)
RETURN sanction.occurred AS occurred, agency.name AS by, sanction.name AS measure, actor.name AS listed,
       actor.kind AS kind, r.status AS status, r.sources AS sources
ORDER BY sanction.occurredEarliest DESC, listed
