/**
 * For each release check, Cypher that breaks its rule somewhere in a sound graph and returns the id that the check must report.
 * Each runs in a transaction that is undone.
 */
export const OFFENCES: Readonly<Record<string, string>> = {
  '101-node-has-id': 'CREATE (n:Atlas:Entity) RETURN elementId(n)',
  '102-id-begins-with-kind': "CREATE (n:Atlas:Entity {id: 'person/planted', kind: 'COMPANY'}) RETURN n.id",
  '103-node-is-one-thing': 'MATCH (n:Entity) WITH n LIMIT 1 SET n:Document RETURN n.id',
  '104-label-of-kind': 'MATCH (n:ScamHub) WITH n LIMIT 1 REMOVE n:ScamHub RETURN n.id',
  '105-labels-of-families': 'MATCH (n:Person) WITH n LIMIT 1 SET n:Place RETURN n.id',
  '106-one-dataset': "CREATE (d:Atlas:Dataset {id: 'dataset/planted'}) RETURN d.id",
  '107-counts-of-dataset': 'MATCH (d:Atlas:Dataset) SET d.documents = d.documents + 1 RETURN d.id',
  '108-minimum-counts': "MATCH (d:Atlas:Dataset) SET d.minimumCounts = ['film=9999'] RETURN 'film'",
  '109-maximum-counts': "MATCH (d:Atlas:Dataset) SET d.maximumCounts = ['film=0'] RETURN 'film'",
  '201-entity-has-name': 'MATCH (e:Entity) WITH e LIMIT 1 REMOVE e.names RETURN e.id',
  '202-name-lists-are-parallel': "MATCH (e:Entity) WITH e LIMIT 1 SET e.nameKinds = e.nameKinds + 'ALIAS' RETURN e.id",
  '203-caption-is-a-name': "MATCH (e:Entity) WITH e LIMIT 1 SET e.name = 'planted' RETURN e.id",
  '204-name-is-clean': "MATCH (e:Entity) WITH e LIMIT 1 SET e.names = [n IN e.names | ' ' + n] RETURN e.id",
  '205-name-is-composed': "MATCH (e:Entity) WITH e LIMIT 1 SET e.names = ['Que\\u0301bec'] RETURN e.id",
  '206-script-of-name':
    "MATCH (e:Entity) WHERE 'Hans' IN e.nameScripts WITH e LIMIT 1 SET e.nameScripts = [s IN e.nameScripts | CASE s WHEN 'Hans' THEN 'Thai' ELSE s END] RETURN e.id",
  '207-language-of-name':
    "MATCH (e:Entity) WITH e LIMIT 1 SET e.nameLangs = [l IN e.nameLangs | 'Burmese'] RETURN e.id",
  '208-script-within-tag':
    "MATCH (e:Entity) WHERE 'zh-Hant' IN e.nameLangs WITH e LIMIT 1 SET e.nameScripts = [s IN e.nameScripts | CASE s WHEN 'Hant' THEN 'Hans' ELSE s END] RETURN e.id",
  '209-kind-of-name': "MATCH (e:Entity) WITH e LIMIT 1 SET e.nameKinds = [k IN e.nameKinds | 'NICKNAME'] RETURN e.id",
  '210-source-of-name':
    "MATCH (e:Entity) WITH e LIMIT 1 SET e.nameSources = [s IN e.nameSources | 'document/planted'] RETURN e.id",
  '211-search-text-has-each-name':
    "MATCH (e:Entity) WITH e LIMIT 1 SET e.searchText = e.searchText + 'planted\\n' RETURN e.id",
  '212-search-text-is-folded':
    "MATCH (e:Entity {kind: 'COUNTRY'}) WITH e LIMIT 1 SET e.searchText = replace(e.searchText, 'a', 'b') RETURN e.id",
  '213-name-is-given-once':
    'MATCH (e:Entity) WITH e LIMIT 1 SET e.names = e.names + e.names, e.nameLangs = e.nameLangs + e.nameLangs RETURN e.id',
  '301-identifier-has-node': "MATCH (e:Entity) WITH e LIMIT 1 SET e.identifiers = ['wikidata:Q0'] RETURN e.id",
  '302-identifier-leads-to-entity': "MATCH (i:Identifier) WITH i LIMIT 1 SET i.entity = 'country/planted' RETURN i.id",
  '303-form-of-identifier':
    "CREATE (i:Atlas:Identifier {id: 'wikidata:836', scheme: 'wikidata', value: '836'}) RETURN i.id",
  '304-point-is-whole':
    'MATCH (e:Entity) WHERE e.latitude IS NOT NULL WITH e LIMIT 1 REMOVE e.pointPrecision RETURN e.id',
  '305-point-on-earth':
    'MATCH (e:Entity) WHERE e.latitude IS NOT NULL WITH e LIMIT 1 SET e.latitude = 97.0 RETURN e.id',
  '306-point-of-a-place': 'MATCH (e:Country) WITH e LIMIT 1 SET e.latitude = 20.0 RETURN e.id',
  '307-source-of-point':
    "MATCH (e:Entity) WHERE e.pointSource IS NOT NULL WITH e LIMIT 1 SET e.pointSource = 'document/planted' RETURN e.id",
  '308-country-has-code': 'MATCH (e:Country) WITH e LIMIT 1 SET e.identifiers = [] RETURN e.id',
  '309-shape-is-whole': 'MATCH (e:Region) WHERE e.shape IS NOT NULL WITH e LIMIT 1 REMOVE e.shapeSource RETURN e.id',
  '310-shape-of-a-region':
    'MATCH (e:Region) WHERE e.shape IS NOT NULL WITH e LIMIT 1 SET e.identifiers = [] RETURN e.id',
  '311-shape-is-a-geometry':
    "MATCH (e:Region) WHERE e.shape IS NOT NULL WITH e LIMIT 1 SET e.shape = replace(e.shape, ']]}', ']}') RETURN e.id",
  '312-rings-are-closed': `MATCH (e:Region) WHERE e.shape IS NOT NULL WITH e LIMIT 1 SET e.shape = '{"type":"Polygon","coordinates":[[[98,21],[99,21],[99,22],[98,22]]]}' RETURN e.id`,
  '313-source-of-shape':
    "MATCH (e:Region) WHERE e.shape IS NOT NULL WITH e LIMIT 1 SET e.shapeSource = 'document/planted' RETURN e.id",
  '314-place-lies-in-shape':
    'MATCH (p:Place)-[:PART_OF]->(e:Region) WHERE p.latitude IS NOT NULL AND e.shape IS NOT NULL WITH p LIMIT 1 SET p.latitude = p.latitude - 40 RETURN p.id',
  '401-hub-lies-in-country':
    'MATCH (h:ScamHub)-[r:PART_OF]->() WITH h, collect(r) AS rs LIMIT 1 FOREACH (r IN rs | DELETE r) RETURN h.id',
  '402-place-lies-in-country':
    'MATCH (h:Settlement)-[r:PART_OF]->() WITH h, collect(r) AS rs LIMIT 1 FOREACH (r IN rs | DELETE r) RETURN h.id',
  '403-no-circle-of-parts':
    'MATCH (a:Region)-[:PART_OF]->(b:Country) WITH a, b LIMIT 1 CREATE (b)-[:PART_OF]->(a) RETURN a.id',
  '404-parts-of-one-family': 'MATCH (a:Person), (b:Region) WITH a, b LIMIT 1 CREATE (a)-[:PART_OF]->(b) RETURN a.id',
  '501-event-has-date':
    'MATCH (e:Event) WHERE e.occurred IS NOT NULL WITH e LIMIT 1 REMOVE e.occurred, e.without RETURN e.id',
  '502-event-has-place':
    'MATCH (e:Event)-[r:TOOK_PLACE_IN]->() WHERE e.without IS NULL AND NOT e:Transfer WITH e, collect(r) AS rs LIMIT 1 FOREACH (r IN rs | DELETE r) RETURN e.id',
  '503-place-has-precision': 'MATCH (e:Event)-[r:TOOK_PLACE_IN]->() WITH e, r LIMIT 1 REMOVE r.precision RETURN e.id',
  '504-precision-is-known':
    "MATCH (e:Event)-[r:TOOK_PLACE_IN]->() WITH e, r LIMIT 1 SET r.precision = ['VILLAGE'] RETURN e.id",
  '505-exact-place-is-a-spot':
    "MATCH (e:Event)-[r:TOOK_PLACE_IN]->(:Region) WITH e, r LIMIT 1 SET r.precision = ['EXACT'] RETURN e.id",
  '506-what-is-without-is-missing':
    "MATCH (e:Event) WHERE e.occurred IS NOT NULL WITH e LIMIT 1 SET e.without = ['occurred=UNKNOWN'] RETURN e.id",
  '507-date-has-bounds':
    'MATCH (e:Event) WHERE e.occurred IS NOT NULL WITH e LIMIT 1 REMOVE e.occurredEarliest, e.occurredLatest RETURN e.id',
  '508-bounds-in-order':
    'MATCH (e:Event) WHERE e.occurredLatest IS NOT NULL AND e.occurredEarliest IS NOT NULL WITH e LIMIT 1 SET e.occurredEarliest = e.occurredLatest + duration({days: 1}) RETURN e.id',
  '509-event-has-begun':
    'MATCH (e:Event) WITH e LIMIT 1 SET e.occurredEarliest = date() + duration({days: 2}) RETURN e.id',
  '510-chronology': "MATCH (e:Event) WITH e LIMIT 1 SET e.chronology = 'planted' RETURN e.id",
  '511-reverse-chronology': 'MATCH (e:Event) WITH e LIMIT 1 SET e.reverseChronology = e.chronology RETURN e.id',
  '512-what-follows-comes-later':
    'MATCH (a:Event)-[:FOLLOWED_BY]->(b:Event) WHERE a.occurredEarliest IS NOT NULL WITH a, b LIMIT 1 SET b.occurredLatest = a.occurredEarliest - duration({days: 1}) RETURN b.id',
  '513-no-circle-of-followers':
    'MATCH (a:Event)-[:FOLLOWED_BY]->(b:Event) WITH a, b LIMIT 1 CREATE (b)-[:FOLLOWED_BY]->(a) RETURN a.id',
  '514-transfer-leads-somewhere':
    'MATCH (t:Transfer)-[r:TRANSFERRED_FROM|TRANSFERRED_TO]->() WITH t, collect(r) AS rs LIMIT 1 FOREACH (r IN rs | DELETE r) RETURN t.id',
  '515-sanction-is-against-somebody':
    'MATCH (s:Sanction)-[r:AGAINST]->() WITH s, collect(r) AS rs LIMIT 1 FOREACH (r IN rs | DELETE r) RETURN s.id',
  '516-event-arrows-begin-at-events':
    'MATCH (a:Person), (b:Country) WITH a, b LIMIT 1 CREATE (a)-[:TOOK_PLACE_IN]->(b) RETURN a.id',
  '517-actor-arrows-begin-at-actors':
    'MATCH (a:Film), (b:Event) WITH a, b LIMIT 1 CREATE (a)-[:PARTICIPATED_IN]->(b) RETURN a.id',
  '601-statement-is-cited':
    'MATCH (s:Statement)-[r:CITES]->() WITH s, collect(r) AS rs LIMIT 1 FOREACH (r IN rs | DELETE r) RETURN s.id',
  '602-count-of-citations': 'MATCH (s:Statement) WITH s LIMIT 1 SET s.citationCount = s.citationCount + 1 RETURN s.id',
  '603-order-of-citations': 'MATCH (s:Statement)-[r:CITES]->() WITH s, r LIMIT 1 SET r.position = 99 RETURN s.id',
  '604-subject-is-there': "MATCH (s:Statement) WITH s LIMIT 1 SET s.subject = 'person/planted' RETURN s.id",
  '605-object-is-there':
    "MATCH (s:Statement {form: 'OBJECT'}) WITH s LIMIT 1 SET s.object = 'person/planted' RETURN s.id",
  '606-content-of-its-form': "MATCH (s:Statement {form: 'VALUE'}) WITH s LIMIT 1 SET s.object = s.subject RETURN s.id",
  '607-figure-has-metric': "MATCH (s:Statement {form: 'FIGURE'}) WITH s LIMIT 1 SET s.property = 'planted' RETURN s.id",
  '608-figure-is-whole': "MATCH (s:Statement {form: 'FIGURE'}) WITH s LIMIT 1 REMOVE s.bound RETURN s.id",
  '609-money-has-currency':
    "MATCH (s:Statement {form: 'FIGURE', unit: 'CNY'}) WITH s LIMIT 1 SET s.unit = 'money' RETURN s.id",
  '610-amount-is-exact':
    "MATCH (s:Statement {form: 'FIGURE'}) WHERE s.amount IS NOT NULL WITH s LIMIT 1 SET s.amount = '1,000' RETURN s.id",
  '611-amount-or-range':
    "MATCH (s:Statement {form: 'FIGURE'}) WHERE s.low IS NOT NULL WITH s LIMIT 1 SET s.bound = 'AT_LEAST' RETURN s.id",
  '612-number-of-amount':
    "MATCH (s:Statement {form: 'FIGURE'}) WHERE s.amount IS NOT NULL WITH s LIMIT 1 SET s.number = s.number + 1 RETURN s.id",
  '613-negative-percentages-only':
    "MATCH (s:Statement {form: 'FIGURE', unit: 'people'}) WITH s LIMIT 1 SET s.amount = '-1' RETURN s.id",
  '614-running-total-has-day': 'MATCH (s:Statement {runningTotal: true}) WITH s LIMIT 1 REMOVE s.asOf RETURN s.id',
  '615-conversion-of-same-metric':
    'MATCH (s:Statement) WHERE s.converts IS NOT NULL MATCH (o:Atlas {id: s.converts}) WITH s, o LIMIT 1 SET o.unit = s.unit RETURN s.id',
  '616-conversion-of-an-original':
    'MATCH (s:Statement) WHERE s.converts IS NOT NULL MATCH (o:Atlas {id: s.converts}) WITH s, o LIMIT 1 SET o.converts = s.id RETURN s.id',
  '617-rank-has-reason': "MATCH (s:Statement {rank: 'NORMAL'}) WITH s LIMIT 1 SET s.rank = 'DEPRECATED' RETURN s.id",
  '618-modality-is-known': 'MATCH (s:Statement) WITH s LIMIT 1 REMOVE s.modality RETURN s.id',
  '619-planned-draws-nothing':
    "MATCH (s:Statement {drawn: true}) WITH s LIMIT 1 SET s.modality = 'PLANNED' RETURN s.id",
  '620-deprecated-draws-nothing':
    "MATCH (s:Statement {drawn: true}) WITH s LIMIT 1 SET s.rank = 'DEPRECATED' RETURN s.id",
  '621-denial-draws-nothing':
    "MATCH (s:Statement {drawn: true})-[r:CITES]->() WITH s, collect(r) AS rs LIMIT 1 FOREACH (r IN rs | SET r.stance = 'DENIES') RETURN s.id",
  '622-acquittal-draws-nothing':
    "MATCH (s:Statement {drawn: true}) WITH s LIMIT 1 SET s.status = 'ACQUITTED' RETURN s.id",
  '623-preferred-stands-alone':
    "MATCH (s:Statement {form: 'VALUE', rank: 'NORMAL', drawn: true}) WITH s LIMIT 1 CREATE (:Atlas:Statement {id: 'statement/planted', subject: s.subject, property: s.property, form: 'VALUE', rank: 'PREFERRED'}) RETURN s.id",
  '624-sort-key-of-statement':
    "MATCH (s:Statement {rank: 'NORMAL'}) WITH s LIMIT 1 SET s.sortKey = '0 ' + s.id RETURN s.id",
  '625-id-of-statement': "MATCH (s:Statement) WITH s LIMIT 1 SET s.id = 'statement/planted' RETURN s.id",
  '626-scope-leads-to-entities': "MATCH (s:Statement) WITH s LIMIT 1 SET s.scope = ['of=country/planted'] RETURN s.id",
  '627-text-names-subject': "MATCH (s:Statement) WITH s LIMIT 1 SET s.text = 'planted' RETURN s.id",
  '628-dispute-is-of-figures': "MATCH (d:Dispute) WITH d LIMIT 1 SET d.metric = 'planted' RETURN d.id",
  '629-dispute-has-two-voices': 'MATCH (d:Dispute) WITH d LIMIT 1 SET d.sources = d.sources + 1 RETURN d.id',
  '630-dispute-differs':
    'MATCH (d:Dispute) WITH d LIMIT 1 SET d.statements = [d.statements[0], d.statements[0]] RETURN d.id',
  '631-class-of-dispute': "MATCH (d:Dispute {class: 'CONFLICT'}) WITH d LIMIT 1 SET d.class = 'CONVERSION' RETURN d.id",
  '632-key-of-dispute': "MATCH (d:Dispute) WITH d LIMIT 1 SET d.disputeKey = 'planted' RETURN d.id",
  '701-accusation-has-status':
    "MATCH (s:Statement {property: 'OPERATES'}) WITH s LIMIT 1 REMOVE s.status SET s.statuses = [] RETURN s.id",
  '702-status-is-of-an-accusation':
    "MATCH (s:Statement {property: 'TOOK_PLACE_IN'}) WITH s LIMIT 1 SET s.status = 'ALLEGED' RETURN s.id",
  '703-status-lists-are-parallel':
    "MATCH (s:Statement) WHERE s.status IS NOT NULL WITH s LIMIT 1 SET s.statusBy = s.statusBy + '' RETURN s.id",
  '704-status-is-known':
    "MATCH (s:Statement) WHERE s.status IS NOT NULL WITH s LIMIT 1 SET s.statuses = ['GUILTY'] RETURN s.id",
  '705-status-is-the-last':
    "MATCH (s:Statement {status: 'ALLEGED'}) WITH s LIMIT 1 SET s.status = 'CONVICTED' RETURN s.id",
  '706-status-has-a-voice':
    "MATCH (s:Statement) WHERE s.status IS NOT NULL WITH s LIMIT 1 SET s.statusBy = [voice IN s.statusBy | ''] RETURN s.id",
  '707-accusing-kind-is-sourced':
    "MATCH (s:Statement {property: 'classification'}) WITH s.subject AS id, collect(s) AS all LIMIT 1 FOREACH (s IN all | SET s.property = 'remarks') RETURN id",
  '708-drawn-accusation-has-status': 'MATCH (a)-[r:OPERATES]->() WITH a, r LIMIT 1 REMOVE r.status RETURN a.id',
  '709-standing-lists-are-parallel':
    "MATCH (e:Entity) WHERE e.standing IS NOT NULL WITH e LIMIT 1 SET e.standingBy = e.standingBy + '' RETURN e.id",
  '710-standing-is-of-an-accusation':
    "MATCH (e:Person) WHERE 'SANCTIONED' IN e.standing WITH e LIMIT 1 SET e.standing = [s IN e.standing | CASE s WHEN 'SANCTIONED' THEN 'CONVICTED' ELSE s END] RETURN e.id",
  '711-accusation-is-in-standing':
    'MATCH (e:ScamHub) WHERE e.standing IS NOT NULL WITH e LIMIT 1 REMOVE e.standing, e.standingDates, e.standingBy, e.standingStatements RETURN e.id',
  '712-standing-is-newest-first':
    "MATCH (e:Person) WHERE e.standing IS NOT NULL WITH e LIMIT 1 SET e.standing = ['CHARGED', 'ARRESTED'], e.standingDates = ['2024-05-01', '2024-05-02'] RETURN e.id",
  '801-stance-is-known': 'MATCH (s:Statement)-[c:CITES]->() WITH s, c LIMIT 1 REMOVE c.stance RETURN s.id',
  '802-origin-of-citation':
    "MATCH (s:Statement)-[c:CITES]->() WITH s, c LIMIT 1 SET c.origin = 'person/planted' RETURN s.id",
  '803-root-of-citation':
    'MATCH (s:Statement)-[c:CITES]->(d)-[:DERIVED_FROM]->() WITH s, c, d LIMIT 1 SET c.root = d.id RETURN s.id',
  '804-sources-of-statement': 'MATCH (s:Statement) WITH s LIMIT 1 SET s.sources = s.sources + 1 RETURN s.id',
  '805-deniers-of-statement': "MATCH (s:Statement) WITH s LIMIT 1 SET s.deniedBy = ['person/planted'] RETURN s.id",
  '806-first-published':
    "MATCH (s:Statement) WHERE s.firstPublished IS NOT NULL WITH s LIMIT 1 SET s.firstPublished = '1999' RETURN s.id",
  '807-voice-is-there':
    "MATCH (s:Statement)-[c:CITES]->() WITH s, c LIMIT 1 SET c.attributedTo = 'person/planted' RETURN s.id",
  '808-speaker-is-a-person':
    "MATCH (s:Statement)-[c:CITES]->() WHERE c.attributedTo STARTS WITH 'agency/' WITH s, c LIMIT 1 SET c.speaker = c.attributedTo RETURN s.id",
  '809-document-has-publisher':
    "MATCH (:Statement)-[c:CITES]->(d:Document) WHERE d.publisher IS NOT NULL AND d.grade <> 'SEED' AND c.attributedTo IS NULL WITH d LIMIT 1 REMOVE d.publisher RETURN d.id",
  '810-publisher-is-an-actor': "MATCH (d:Document) WITH d LIMIT 1 SET d.publisher = 'media-outlet/planted' RETURN d.id",
  '811-grade-is-known': "MATCH (d:Document) WITH d LIMIT 1 SET d.grade = 'BLOG' RETURN d.id",
  '812-unread-is-not-cited': 'MATCH (:Statement)-[:CITES]->(d) WITH d LIMIT 1 SET d.read = false RETURN d.id',
  '813-unread-is-an-original':
    'MATCH (d:Document) WHERE d.read AND NOT EXISTS { ()-[:DERIVED_FROM]->(d) } WITH d LIMIT 1 SET d.read = false RETURN d.id',
  '814-document-has-title': 'MATCH (d:Document) WITH d LIMIT 1 REMOVE d.title RETURN d.id',
  '815-language-of-document': "MATCH (d:Document) WITH d LIMIT 1 SET d.language = 'English' RETURN d.id",
  '816-document-has-address':
    "MATCH (d:Document) WHERE d.read AND d.grade <> 'SEED' WITH d LIMIT 1 REMOVE d.url RETURN d.id",
  '817-page-is-one-document':
    "MATCH (a:Document), (b:Document) WHERE a.id < b.id AND a.url =~ 'https?://[^/]+/.+' WITH a, b LIMIT 1 SET b.url = a.url RETURN a.id",
  '818-no-circle-of-documents':
    'MATCH (a:Document)-[:DERIVED_FROM]->(b:Document) WITH a, b LIMIT 1 CREATE (b)-[:DERIVED_FROM]->(a) RETURN a.id',
  '819-day-of-publication':
    "MATCH (d:Document) WHERE d.publishedEarliest IS NOT NULL WITH d LIMIT 1 SET d.publishedEarliest = date('1999-01-01') RETURN d.id",
  '820-published-before-read':
    "MATCH (d:Document) WHERE d.publishedEarliest IS NOT NULL AND d.retrieved IS NOT NULL WITH d LIMIT 1 SET d.retrieved = '1999-01-01' RETURN d.id",
  '821-document-is-used': "CREATE (d:Atlas:Document {id: 'document/planted'}) RETURN d.id",
  '822-order-of-derivations':
    'MATCH (d:Document)-[r:DERIVED_FROM]->() WITH d, r LIMIT 1 SET r.position = 9 RETURN d.id',
  '823-said-before-published':
    "MATCH (s:Statement)-[c:CITES]->(d) WHERE d.published =~ '[0-9]{4}-[0-9]{2}-[0-9]{2}' WITH s, c LIMIT 1 SET c.said = '2999-01-01' RETURN s.id",
  '824-voices-of-statement':
    "MATCH (s:Statement) WHERE s.voices IS NOT NULL WITH s LIMIT 1 SET s.voices = s.voices + 'agency/planted\\n' RETURN s.id",
  '901-relationship-has-statements':
    'MATCH (a:Entity)-[r:BASED_IN]->() WITH a, r LIMIT 1 SET r.statements = [] RETURN a.id',
  '902-statements-draw':
    "MATCH (a:Entity)-[r:BASED_IN]->() WITH a, r LIMIT 1 SET r.statements = ['statement/0000000000000000'] RETURN a.id",
  '903-statements-say-it':
    "MATCH (a:Entity)-[r:BASED_IN]->(), (s:Statement {property: 'TARGETED', drawn: true}) WITH a, r, s LIMIT 1 SET r.statements = [s.id] RETURN a.id",
  '904-statement-is-drawn':
    'MATCH (a:Entity)-[r:BASED_IN]->() WITH r, head(r.statements) AS id LIMIT 1 DELETE r RETURN id',
  '905-sources-of-relationship':
    'MATCH (a:Entity)-[r:BASED_IN]->() WITH a, r LIMIT 1 SET r.sources = r.sources + 1 RETURN a.id',
  '906-status-of-relationship':
    "MATCH (a:Entity)-[r:OPERATES {status: 'ALLEGED'}]->() WITH a, r LIMIT 1 SET r.status = 'ACQUITTED' RETURN a.id",
  '907-symmetric-order':
    'MATCH (a:Person), (b:Person) WHERE a.id > b.id WITH a, b LIMIT 1 CREATE (a)-[:RELATED_TO]->(b) RETURN a.id',
  '908-no-loop': 'MATCH (a:Person) WITH a LIMIT 1 CREATE (a)-[:RELATED_TO]->(a) RETURN a.id',
  '909-arrow-is-drawn-once':
    'MATCH (a:Entity)-[r:BASED_IN]->(b) WITH a, b, r LIMIT 1 CREATE (a)-[c:BASED_IN]->(b) SET c = properties(r) RETURN a.id',
  '910-value-is-shown':
    'MATCH (e:Event) WHERE e.circumstances IS NOT NULL WITH e LIMIT 1 REMOVE e.circumstances RETURN e.id',
  '911-date-is-said': "MATCH (e:Event) WHERE e.occurred IS NOT NULL WITH e LIMIT 1 SET e.occurred = '1999' RETURN e.id",
  '912-since-before-until':
    "MATCH (a:Entity)-[r:BASED_IN]->() WITH a, r LIMIT 1 SET r.since = '2024', r.until = '2020-05' RETURN a.id",
  '913-redirect-leads-to-the-living':
    "CREATE (r:Atlas:Redirect {id: 'person/planted', to: 'person/nobody', reason: 'planted'}) RETURN r.id",
  '914-redirect-has-reason': "CREATE (r:Atlas:Redirect {id: 'person/planted'}) RETURN r.id",
  '915-no-orphan': "CREATE (e:Atlas:Entity {id: 'person/planted', kind: 'PERSON'}) RETURN e.id",
  '916-metric-is-used': "CREATE (m:Atlas:Metric {id: 'metric/planted', metric: 'planted'}) RETURN m.id",
  '917-metric-is-declared-whole': 'MATCH (m:Metric) WITH m LIMIT 1 REMOVE m.additive RETURN m.id',
};
