// What is known to be unknown, by kind and field
MATCH (e:Entity)
UNWIND e.without AS missing
RETURN e.kind AS kind, missing, count(*) AS entities, collect(e.name)[..5] AS some
ORDER BY entities DESC
