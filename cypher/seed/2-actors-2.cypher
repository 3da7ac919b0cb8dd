// scam-atlas in plain Cypher, for Neo4j 5.26 or newer. Made by `atlas export cypher`; edit the seed instead.
// Give it to cypher-shell -f, or paste it into Neo4j Browser, after those with a lower number. Run again it changes nothing.
// It adds and updates nodes with the label Atlas and relationships between them, and never removes one: what an older
// dataset had and this one has not stays, until `atlas load` takes it away.

CYPHER 5
RETURN date(CASE WHEN '电' = '\u7535' THEN '2023-09-03'
  ELSE 'this file was not read as UTF-8: set JDK_JAVA_OPTIONS=-Dfile.encoding=UTF-8' END) IS NOT NULL AS isReadAsUtf8;
CYPHER 5
UNWIND [
['person/zhang-yifan', '|Actor', '', 'PERSON', 'Zhang Yifan', '|OFFICIAL', '|en', '|Latn', '|document/wikipedia-no-more-bets', '|Zhang Yifan', null, null, '\nzhang yifan\n', null],
['person/zhao-wei', '|Actor', '', 'PERSON', 'Zhao Wei', '|OFFICIAL|OFFICIAL', '|en|zh', '|Latn|Hans', '|document/wikipedia-zhao-wei|document/mingsheng-2019-0113', '|Zhao Wei|赵伟', '|businessman, founder of the Kings Romans Group', '|Born on 16 September 1952.|Ran his first casino at Mong La, from 2001.', '\nzhao wei\n赵伟\n', 'Chinese businessman, born on 16 September 1952; runs the Golden Triangle Special Economic Zone. Not the actress.'],
['person/zhou-weichang', '|Actor', '', 'PERSON', 'Zhou Weichang', '|OFFICIAL|OFFICIAL|OFFICIAL', '|en|zh|zh-Hant', '|Latn|Hans|Hant', '|document/global-times-2024-1230|document/law66-2025-10|document/udn-2026-0129', '|Zhou Weichang|周卫昌|周衛昌', null, null, '\nzhou weichang\n周卫昌\n周衛昌\n', 'Head of an armed unit of the Ming family\'s group; executed in January 2026.'],
['person/zhu-renzhe', '|Actor', '', 'PERSON', 'Zhu Renzhe', '|OFFICIAL', '|en', '|Latn', '|document/mymotherlode-2025-10', '|Zhu Renzhe', null, null, '\nzhu renzhe\n', null]
] AS row
MERGE (n:Atlas {id: row[0]})
SET n = {families: split(row[1], '|')[1..], identifiers: split(row[2], '|')[1..], kind: row[3], name: row[4], nameKinds: split(row[5], '|')[1..], nameLangs: split(row[6], '|')[1..], nameScripts: split(row[7], '|')[1..], nameSources: split(row[8], '|')[1..], names: split(row[9], '|')[1..], occupation: split(row[10], '|')[1..], remarks: split(row[11], '|')[1..], searchText: row[12], summary: row[13]}, n.id = row[0], n:Entity:Actor:Person;
