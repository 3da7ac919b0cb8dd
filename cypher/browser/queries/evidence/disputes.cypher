// Figures that differ, those with most origins first
MATCH (x:Dispute)
MATCH (e:Atlas {id: x.about})
UNWIND x.statements AS id
MATCH (s:Atlas:Statement {id: id})
RETURN x.sources AS sources, e.name AS about, x.metric AS metric, x.class AS class,
       collect(s.bound + ' ' + coalesce(s.amount, s.low + '–' + s.high)) AS figures
ORDER BY sources DESC, about, metric
LIMIT 100
