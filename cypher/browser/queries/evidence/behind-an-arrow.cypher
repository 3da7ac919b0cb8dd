// Who says so: the statements and documents behind a relationship
MATCH (:Atlas {id: 'operation/2023-09-03-northern-myanmar'})<-[r:PARTICIPATED_IN]-(:Atlas {id: 'agency/cn-mps'})
UNWIND r.statements AS id
MATCH path = (:Atlas:Statement {id: id})-[:CITES]->(:Document)
RETURN path
