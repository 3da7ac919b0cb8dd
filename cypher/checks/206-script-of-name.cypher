CYPHER 5
// A name is written in the script it is tagged with.
MATCH (e:Atlas:Entity)
UNWIND range(0, size(e.names) - 1) AS i
WITH e, e.names[i] AS name, e.nameScripts[i] AS script
WITH e, name, script, CASE script
  WHEN 'Latn' THEN 'IsLatin'
  WHEN 'Mymr' THEN 'IsMyanmar'
  WHEN 'Thai' THEN 'IsThai'
  WHEN 'Khmr' THEN 'IsKhmer'
  WHEN 'Laoo' THEN 'IsLao'
  WHEN 'Kore' THEN 'IsHangul'
  WHEN 'Hang' THEN 'IsHangul'
  WHEN 'Jpan' THEN 'IsHan}\\p{IsHiragana}\\p{IsKatakana'
  WHEN 'Hans' THEN 'IsHan'
  WHEN 'Hant' THEN 'IsHan'
  WHEN 'Cyrl' THEN 'IsCyrillic'
  WHEN 'Arab' THEN 'IsArabic'
  WHEN 'Deva' THEN 'IsDevanagari'
  WHEN 'Beng' THEN 'IsBengali'
  WHEN 'Ethi' THEN 'IsEthiopic'
  WHEN 'Grek' THEN 'IsGreek'
END AS letters
WHERE script IS NOT NULL AND (letters IS NULL
  OR NOT name =~ '(?s).*[\\p{' + letters + '}].*' AND name =~ '(?s).*\\p{L}.*'
  OR script = 'Latn' AND name =~ '(?s).*[\\p{L}&&[^\\p{IsLatin}]].*')
RETURN e.id AS id, 'has the name ' + name + ' tagged ' + script AS why
