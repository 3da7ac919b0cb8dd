CYPHER 5
// A status is alleged, wanted, arrested, charged, convicted, acquitted, dismissed, sanctioned or delisted.
MATCH (s:Atlas:Statement)
WITH s, [status IN coalesce(s.statuses, []) WHERE NOT status IN ['ALLEGED', 'WANTED', 'ARRESTED', 'CHARGED', 'CONVICTED', 'ACQUITTED', 'DISMISSED', 'SANCTIONED', 'DELISTED']] AS unknown
WHERE size(unknown) > 0
RETURN s.id AS id, 'has the status ' + unknown[0] AS why
