// scam-atlas in plain Cypher, for Neo4j 5.26 or newer. Made by `atlas export cypher`; edit the seed instead.
// Give it to cypher-shell -f, or paste it into Neo4j Browser, after those with a lower number. Run again it changes nothing.
// It adds and updates nodes with the label Atlas and relationships between them, and never removes one: what an older
// dataset had and this one has not stays, until `atlas load` takes it away.

CYPHER 5
RETURN date(CASE WHEN '电' = '\u7535' THEN '2023-09-03'
  ELSE 'this file was not read as UTF-8: set JDK_JAVA_OPTIONS=-Dfile.encoding=UTF-8' END) IS NOT NULL AS isReadAsUtf8;
CYPHER 5
UNWIND [
['transfer/2015-11-10-cambodia-indonesia-china', 'country/cn', '|COUNTRY', 2, '|statement/696a7c008ee65588'],
['transfer/2023-06-19-yangon-airport', 'country/cn', '|COUNTRY', 2, '|statement/d23fa14816067fe9'],
['transfer/2023-08-23-yangon-airport', 'country/cn', '|COUNTRY', 1, '|statement/e358fed8bc40b975'],
['transfer/2023-08-24-yangon-airport', 'country/cn', '|COUNTRY', 1, '|statement/bc93dff0a5631cbc'],
['transfer/2023-08-25-yangon-airport', 'country/cn', '|COUNTRY', 1, '|statement/ded350d29cb0e90e'],
['transfer/2023-08-26-yangon-airport', 'country/cn', '|COUNTRY', 1, '|statement/f76828c23685c488'],
['transfer/2023-08-cctv-six', 'country/cn', '|COUNTRY', 2, '|statement/5fafc2ae9f390f9a'],
['transfer/2023-08-myanmar-china', 'country/cn', '|COUNTRY', 1, '|statement/86c1e2a7864563bb'],
['transfer/2023-08-myawaddy-eleven', 'country/cn', '|COUNTRY', 1, '|statement/df2d87bd06ad314c'],
['transfer/2023-08-yangon-airport-four-days', 'country/cn', '|COUNTRY', 1, '|statement/5ac14d50d5bea6fd'],
['transfer/2023-09-11-wattay', 'country/cn', '|COUNTRY', 1, '|statement/33fcc5bedaa9143d'],
['transfer/2023-09-myanmar-china', 'country/cn', '|COUNTRY', 1, '|statement/2e55dc1a3c7e4356'],
['transfer/2023-09-northern-myanmar-186', 'country/cn', '|COUNTRY', 2, '|statement/904b9b5d95d4b4e7'],
['transfer/2023-09-puer-109', 'region/cn-yn', '|ADMIN1', 1, '|statement/e36856e831703bbc'],
['transfer/2023-09-wa-1207', 'country/cn', '|COUNTRY', 1, '|statement/ed1dca378144ed76'],
['transfer/2023-10-10-kokang-zhejiang', 'region/cn-zj', '|ADMIN1', 1, '|statement/ccb0eb3111298b72'],
['transfer/2023-10-14-puer', 'settlement/cn-puer', '|DISTRICT', 1, '|statement/06b8b8a76424a885'],
['transfer/2023-10-yunnan-706', 'country/cn', '|COUNTRY', 1, '|statement/3a50af7fa1f1f3e8'],
['transfer/2023-11-15-wa', 'country/cn', '|COUNTRY', 1, '|statement/f4963850c73ce4ee'],
['transfer/2023-11-16-ming', 'country/cn', '|COUNTRY', 2, '|statement/6be7ebc305860673'],
['transfer/2023-11-18-muse-dehong', 'region/cn-dehong', '|DISTRICT', 1, '|statement/46037c49f4603766'],
['transfer/2023-11-29-boten', 'country/cn', '|COUNTRY', 1, '|statement/2331e21003c4a65d'],
['transfer/2023-2025-myanmar-china', 'country/cn', '|COUNTRY', 1, '|statement/445e6a4687ec549f'],
['transfer/2024-01-30-kokang-ten', 'settlement/cn-kunming', '|LOCALITY', 2, '|statement/9647ae6900dd8b4e'],
['transfer/2024-01-bokeo-airport', 'country/cn', '|COUNTRY', 1, '|statement/7c14ca0bad7552d9'],
['transfer/2024-02-21-tachileik', 'country/cn', '|COUNTRY', 1, '|statement/da66e999b160ab6d'],
['transfer/2024-02-myawaddy-china', 'country/cn', '|COUNTRY', 2, '|statement/fa67b36b22c30d6f'],
['transfer/2024-03-31-muse-ruili', 'settlement/cn-ruili', '|LOCALITY', 1, '|statement/58874bc547f59cce'],
['transfer/2024-05-06-myanmar-china', 'country/cn', '|COUNTRY', 1, '|statement/63a6c78a739d9046'],
['transfer/2024-06-23-boten', 'country/cn', '|COUNTRY', 1, '|statement/10bf098543232403'],
['transfer/2024-08-15-luang-namtha', 'country/cn', '|COUNTRY', 1, '|statement/1582ff54a384ccdb'],
['transfer/2024-08-myanmar-china', 'country/cn', '|COUNTRY', 1, '|statement/517d5cc7c6fdf5cf'],
['transfer/2024-09-26-muse-ruili', 'settlement/cn-ruili', '|LOCALITY', 2, '|statement/20aada2165730d88'],
['transfer/2024-11-19-tangyan', 'site/cn-yonghe', '|EXACT', 2, '|statement/49e24dc5ba06987e'],
['transfer/2025-02-12-dkba-thailand', 'region/th-tak', '|DISTRICT', 2, '|statement/9f96990bd2a98a59'],
['transfer/2025-02-20-myawaddy-nanjing', 'settlement/cn-nanjing', '|LOCALITY', 2, '|statement/dafa471bdd5822ca'],
['transfer/2025-02-wang-xing-suspects', 'country/cn', '|COUNTRY', 1, '|statement/554823f636252425'],
['transfer/2025-03-myawaddy-china', 'settlement/cn-nanjing', '|LOCALITY', 2, '|statement/c5f015967fa9462a'],
['transfer/2025-03-myawaddy-china', 'settlement/cn-shanghai', '|LOCALITY', 2, '|statement/8267036c9290a710'],
['transfer/2025-04-daluo', 'site/cn-daluo', '|EXACT', 1, '|statement/847b956fdf3634fc'],
['transfer/2025-10-19-xa-mat', 'site/vn-xa-mat', '|EXACT', 2, '|statement/4d9b64b9b08be344'],
['transfer/2025-11-12-she-zhijiang', 'settlement/cn-nanjing', '|LOCALITY', 2, '|statement/05e6251f81fa747b'],
['transfer/2025-12-16-myawaddy-jilin-henan', 'country/cn', '|COUNTRY', 1, '|statement/451dd0b2f25fee86'],
['transfer/2025-12-myawaddy-jiangxi', 'country/cn', '|COUNTRY', 2, '|statement/605a6bce8e20da43'],
['transfer/2025-myawaddy-china', 'country/cn', '|COUNTRY', 1, '|statement/20864108d75fe3b3'],
['transfer/2026-01-07-chen-zhi', 'country/cn', '|COUNTRY', 3, '|statement/d9ccc5621e830b8e'],
['transfer/2026-01-myawaddy-china', 'country/cn', '|COUNTRY', 1, '|statement/f2fb4f2f019952f6'],
['transfer/mong-la-111', 'region/cn-menglian', '|DISTRICT', 1, '|statement/b3f1a7040bfcf313'],
['transfer/mong-la-111', 'site/cn-daluo', '|EXACT', 1, '|statement/6fdd5fd812587d1b'],
['transfer/wa-mangka-0829', 'country/cn', '|COUNTRY', 1, '|statement/cd13e2a10999b974']
] AS row
WITH row, {precision: split(row[2], '|')[1..], sources: row[3], statements: split(row[4], '|')[1..]} AS properties
MATCH (a:Atlas {id: row[0]})
MATCH (b:Atlas {id: row[1]})
MERGE (a)-[r:TRANSFERRED_TO]->(b)
SET r = properties;
CYPHER 5
UNWIND [
['criminal-group/kokang-four-families', 'lure/job-offer', null, 1, '|statement/273d2f790ac67cc8', 'ALLEGED'],
['region/mm-northern', 'lure/acquaintance-impersonation', '|sites=raided on 3 September 2023', 1, '|statement/65b068c33b5f0d10', 'ALLEGED'],
['region/mm-northern', 'lure/customer-service-impersonation', '|sites=raided on 3 September 2023', 1, '|statement/1925c298c0491030', 'ALLEGED'],
['region/mm-northern', 'lure/investment', '|sites=raided on 3 September 2023', 3, '|statement/6cc80849cb451558|statement/da39bb68effd5a1b', 'ALLEGED'],
['region/mm-northern', 'lure/job-offer', null, 2, '|statement/d57aac8c5e87fdf3', 'ALLEGED'],
['region/mm-northern', 'lure/romance', null, 2, '|statement/efd49b4346567f95', 'ALLEGED'],
['scam-hub/gtsez', 'lure/job-offer', null, 1, '|statement/19c0a51fc2edc7df', 'ALLEGED'],
['scam-hub/huang-le', 'lure/job-offer', null, 1, '|statement/44a7207518cfa6c0', 'ALLEGED'],
['scam-hub/kk-park', 'lure/job-offer', null, 3, '|statement/4dbaf13bafb7c676', 'ALLEGED']
] AS row
WITH row, {scope: split(row[2], '|')[1..], sources: row[3], statements: split(row[4], '|')[1..], status: row[5]} AS properties
MATCH (a:Atlas {id: row[0]})
MATCH (b:Atlas {id: row[1]})
MERGE (a)-[r:USES_LURE]->(b)
SET r = properties;
CYPHER 5
UNWIND [
['person/gemma-ware', 'tv-series/scam-factories', '|of=the podcast', 1, '|statement/a11f8b321fb0f06c'],
['person/ivan-franceschini', 'tv-series/scam-factories', null, 1, '|statement/b6bb22a6ac261f24'],
['person/ling-li', 'tv-series/scam-factories', null, 1, '|statement/0e26386d04d1f07d'],
['person/mark-bo', 'tv-series/scam-factories', null, 1, '|statement/fe16a2fbb3a60796'],
['person/shen-ao', 'film/no-more-bets', null, 2, '|statement/636698cb5132f90c'],
['person/xu-luyang', 'film/no-more-bets', null, 2, '|statement/0f4f0ec671cc5301'],
['person/zhang-yifan', 'film/no-more-bets', null, 2, '|statement/673a7a15681f41bd']
] AS row
WITH row, {scope: split(row[2], '|')[1..], sources: row[3], statements: split(row[4], '|')[1..]} AS properties
MATCH (a:Atlas {id: row[0]})
MATCH (b:Atlas {id: row[1]})
MERGE (a)-[r:WROTE]->(b)
SET r = properties;
