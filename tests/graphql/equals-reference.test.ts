import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AtlasService, createService } from '../../src/graphql/service.js';
import type { Reference } from '../reference/reference.js';
import { worldReference } from '../reference/world.js';
import { differences } from './differences.js';
import { type LoadedWorld, loadWorld } from './world.js';

let world: LoadedWorld;
let service: AtlasService;
let reference: Reference;

beforeAll(async () => {
  world = await loadWorld();
  service = createService(world.database, { deadlineMs: 60_000 });
  reference = worldReference(world.loaded);
}, 120_000);

afterAll(async () => {
  await world?.database.close();
});

const NAMED = 'fragment Named on Entity { __typename id kind name }';

const REQUESTS: Readonly<Record<string, string>> = {
  'operations down to the publishers of the documents behind their participants': `{
    operations(first: 5) {
      nodes {
        ...Named
        occurred { edtf earliest latest precision approximate uncertain }
        participants(first: 5) {
          totalCount
          edges {
            cursor predicate direction status independentSources statementCount
            qualifiers { name value entity { ...Named } }
            node { ...Named }
            statements {
              id rank rankReason modality property value citationCount independentSources deniedBy { id } firstPublished { edtf }
              citations {
                stance locator note saidOn { edtf }
                attributedTo { ...Named } speaker { ...Named } originActor { ...Named } rootDocument { id read }
                document {
                  id title language grade url archivedUrl published { edtf } retrieved read
                  publisher { ...Named }
                  derivedFrom { id derivedFrom { id publisher { name(lang: "th") } } }
                }
              }
            }
          }
        }
      }
    }
  } ${NAMED}`,
  'hubs, the events in them and who took part': `{
    scamHubs { totalCount nodes { ...Named events(first: 3) { nodes { ...Named participants(first: 2) { nodes { ...Named } pageInfo { hasNextPage } } } } } }
  } ${NAMED}`,
  'everything around one entity, forward and back': `{
    entity(id: "region/xa-north") {
      around: related(first: 100) { totalCount edges { predicate direction qualifiers { name value } since { edtf } until { edtf } node { ...Named } } }
      out: related(direction: OUT) { edges { predicate direction node { id } } }
      of: related(predicates: [TOOK_PLACE_IN, ABOUT], kinds: [OPERATION, REPORT], direction: IN) { edges { predicate node { id } } }
      none: related(kinds: []) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
    }
    family: entity(id: "person/person-three") {
      in: related(predicates: [RELATED_TO], direction: IN) { edges { direction node { id } } }
      out: related(predicates: [RELATED_TO], direction: OUT) { edges { direction node { id } } }
    }
  } ${NAMED}`,
  'ways between entities': `{
    long: paths(from: "person/person-one", to: "scam-hub/river-park", maxLength: 4, first: 20) {
      length
      nodes { ...Named }
      steps { from { id } to { id } predicate direction status since { edtf } qualifiers { name value } independentSources statements { id } }
    }
    parallel: paths(from: "person/person-one", to: "region/xa-north", maxLength: 3, first: 100) { length steps { predicate direction to { id } } }
    country: paths(from: "country/xa", to: "country/xb", first: 5) { nodes { id } }
    itself: paths(from: "lure/romance", to: "lure/romance", first: 3) { length nodes { id } steps { predicate } }
    merged: paths(from: "scam-hub/north-compound", to: "scam-hub/north-annex") { nodes { id } }
    narrow: paths(from: "criminal-group/ring-one", to: "region/xa-north", predicates: [TARGETED, TOOK_PLACE_IN]) { nodes { id } }
    nowhere: paths(from: "person/person-one", to: "lure/romance", predicates: []) { length }
    withdrawn: paths(from: "person/person-zero", to: "lure/romance") { length }
  } ${NAMED}`,
  'a search in several scripts': `{
    north: search(text: "NORTH", first: 3) { edges { cursor score matched { value lang script kind source { id } } node { ...Named } } pageInfo { hasNextPage endCursor } }
    chinese: search(text: "园区") { edges { score matched { value } node { id } } }
    both: search(text: "first", lang: "en") { nodes { id } }
    hubs: search(text: "hub", kinds: [SCAM_HUB], lang: "km") { edges { score matched { value } } }
    wide: search(text: "  River\\n PARK ") { edges { score node { id } } }
    nothing: search(text: "\\u200b") { nodes { id } pageInfo { endCursor } }
  } ${NAMED}`,
  'entities in the order asked, among unknown, withdrawn and merged ones': `{
    entities(ids: ["person/person-two", "person/nobody", "scam-hub/north-compound", "person/person-zero", "", "person/person-two", "document/wire-story"]) {
      ...Named
      ... on Person { occupation citizenOf { nodes { id } } }
    }
    resolve(ids: ["scam-hub/upper-compound", "person/person-zero", "person/person-one", "person/nobody", "statement/0"]) { asked state reason entity { ...Named } }
    wikidata: entityByIdentifier(scheme: "wikidata", value: "Q1002") { ...Named identifiers { scheme value url } }
    iso: entityByIdentifier(scheme: "iso-3166-2", value: "XA-01") { identifiers { scheme value url } }
    unknown: entityByIdentifier(scheme: "wikidata", value: "") { id }
  } ${NAMED}`,
  'one key with other arguments on other types': `{
    entities(ids: ["film/film-one", "person/person-one", "operation/day-raid", "scam-hub/north-hub"]) {
      ... on Film { x: name(lang: "zh") list: related(first: 1) { nodes { id } } }
      ... on Person { x: name(lang: "my") list: related(first: 2, direction: OUT) { nodes { id } } }
      ... on Operation { x: name list: participants(first: 2) { nodes { id } } }
      ... on ScamHub { x: name(lang: "zh-Hant") list: lures(first: 3) { nodes { id } } }
    }
  }`,
  'aliases that meet, and fields that are one': `{
    hub: entity(id: "scam-hub/north-hub") { id }
    hub: entity(id: "scam-hub/north-hub") { name name: name events: subjectOf(first: 1) { nodes { id } } }
    ...More
    swapped: entity(id: "scam-hub/north-hub") { id: name name: id kind: summary }
  }
  fragment More on Query { hub: entity(id: "scam-hub/north-hub") { names(lang: "zh") { value } events: subjectOf(first: 1) { nodes { name } totalCount } } }`,
  'far down': `{
    person: entity(id: "person/person-one") { related(first: 3) { nodes { related(first: 3) { nodes { related(first: 3) { nodes { related(first: 2) { edges { predicate node { ...Named } } } } } } } } } }
  } ${NAMED}`,
  'from statements back into the graph': `{
    entity(id: "criminal-group/ring-one") {
      statements(side: ANY, first: 6) {
        totalCount
        edges {
          cursor
          node {
            id predicate status statusHistory { status at { edtf } attributedTo { id } }
            subject { id related(first: 2) { nodes { id } } }
            object { id ... on CriminalGroup { members { edges { status node { id } } } } related(first: 2, direction: IN) { nodes { id } } }
          }
        }
      }
      denied: statements(properties: ["LEADS"], side: OBJECT) { nodes { deniedBy { ...Named } citations(stance: DENIES) { document { id } } } }
    }
  } ${NAMED}`,
  'what the publishers of documents take part in': `{
    document(id: "document/two-sources") { publisher { ...Named participations(first: 3) { edges { predicate node { ...Named occurred { edtf } } } } } derivedFrom { id publisher { participations(first: 2, order: LATEST_FIRST) { nodes { id } } } } }
    nameless: document(id: "document/nameless-post") { publisher { id } language published { edtf } }
    none: document(id: "document/none") { id }
  } ${NAMED}`,
  'figures and what they convert': `{
    entity(id: "operation/day-raid") {
      figures { totalCount nodes { property rank qualifiers { name } figure { metric value low high unit bound runningTotal asOf { edtf } scope { name value entity { ...Named } } convertedFrom { id subject { ...Named } figure { value unit convertedFrom { id } } } } } }
      money: figures(metrics: ["amount_involved", "nonsense"], first: 2) { totalCount nodes { id } }
    }
  } ${NAMED}`,
  'statements under every filter': `{
    all: statements(first: 3) { totalCount nodes { id rank subject { id } } pageInfo { hasNextPage endCursor } }
    deprecated: statements(where: { ranks: [DEPRECATED] }) { nodes { id rankReason } }
    properties: statements(where: { properties: ["MEMBER_OF", "classification", "suspects_held"] }, first: 50) { totalCount nodes { property } }
    subject: statements(where: { subject: "person/person-one", properties: null }) { nodes { id } }
    kinds: statements(where: { subjectKinds: [SCAM_HUB, TV_SERIES] }) { totalCount nodes { subject { id } } }
    statuses: statements(where: { statuses: [DISMISSED, CONVICTED] }) { nodes { id status } }
    attributed: statements(where: { attributedTo: "agency/xa-police", from: "2023-09-05", to: "2023-09-05" }) { totalCount }
    document: statements(where: { document: "document/outlet-one-story", ranks: [NORMAL] }) { totalCount nodes { id citations { stance document { id } } } }
    publisher: statements(where: { publisher: "media-outlet/wire-one", attributedTo: "agency/xa-police" }) { totalCount }
    nothing: statements(where: { ranks: [] }) { totalCount nodes { id } }
  }`,
  'documents under every filter, with what they are cited for': `{
    all: documents(first: 4) { totalCount nodes { id read } pageInfo { hasNextPage } }
    grades: documents(where: { grades: [WIRE, SEED] }) { nodes { id grade statements(first: 1) { totalCount nodes { id } } } }
    languages: documents(where: { languages: ["ZH", "th", ""] }) { nodes { id language } }
    publisher: documents(where: { publisher: "media-outlet/outlet-two", text: "เมือง" }) { nodes { id } }
    period: documents(where: { from: "2023-10-01", to: "2023-10-31" }) { nodes { id published { edtf } } }
    document(id: "document/wire-repost") {
      derivedFrom { id statements { totalCount nodes { property subject { name related { totalCount } } } } derivedFrom { statements(first: 2) { nodes { id } } } }
      statements { edges { cursor node { citations { rootDocument { statements(first: 1) { totalCount } } } } } }
    }
    notThere: document(id: "document/nonsense") { statements { totalCount } }
    unnamed: entity(id: "person/person-six") { names { source { statements { nodes { id } } } } }
  }`,
  'figures that differ': `{
    all: disputes { totalCount nodes { id class about { name } metric unit scope { name value entity { id } } independentSources statementCount statements(first: 2) { id } } }
    some: disputes(about: "operation/day-raid", metrics: ["suspects_held"], classes: [CONFLICT]) {
      edges { cursor node { statements { rank figure { value bound } citations { attributedTo { id } document { published { edtf } } } } } }
    }
    unknown: disputes(about: "person/nobody") { totalCount }
    counted: disputes(first: 1) { totalCount }
  }`,
  'a running total, page by page': `{
    line: runningTotal(about: "operation/interval-raid", metric: "suspects_held") {
      totalCount nodes { id } edges { cursor drift node { figure { value asOf { edtf } } } }
    }
    first: runningTotal(about: "operation/interval-raid", metric: "people_returned", continuedBy: ["suspects_held"], first: 1) {
      edges { drift node { id } } pageInfo { hasNextPage }
    }
    none: runningTotal(about: "operation/day-raid", metric: "suspects_held", continuedBy: null) { totalCount nodes { id } }
  }`,
  'accusations, whatever became of them': `{
    one: accusations(about: "person/person-one") { totalCount nodes { property rank statusHistory { status attributedTo { id } } deniedBy { id } } }
    dismissed: accusations(about: "person/person-two") { nodes { status } }
    sanction: accusations(about: "sanction/ring-sanction") { totalCount }
    group: accusations(about: "criminal-group/ring-one") { nodes { property subject { id } } }
    unknown: accusations(about: "nonsense") { totalCount }
  }`,
  'how accusations stand, of whom and by which filter': `{
    people { nodes { id standing { __typename status at { edtf precision } attributedTo { ...Named } statement { id property status citations { stance document { id publisher { name } } } } } } }
    hub: entity(id: "scam-hub/north-hub") {
      standing { status }
      ... on ScamHub { operators { nodes { id standing { status at { edtf } statement { subject { standing { attributedTo { related(first: 2) { nodes { id standing { status } } } } } } } } } } }
    }
    found: search(text: "ring") { nodes { id standing { status at { edtf } } } }
    voiced: statements(where: { statuses: [CONVICTED] }) { nodes { subject { id standing { status attributedTo { names { value } } statement { id } } } } }
    convicted: people(where: { standing: [CONVICTED, DISMISSED] }) { totalCount nodes { id } }
    first: people(where: { standing: ALLEGED, text: "one" }, first: 1) { nodes { id } pageInfo { hasNextPage } }
    asked: companies(where: { standing: [ACQUITTED], ids: ["company/company-one", "company/studio-one"] }) { nodes { id } }
    hubs: scamHubs(where: { standing: [ALLEGED], within: "country/xa" }) { totalCount nodes { id } }
    regions(where: { standing: [ALLEGED] }) { nodes { id } }
    any: people(where: { standing: null }) { totalCount }
    none: people(where: { standing: [] }) { totalCount nodes { id } }
    films(where: { standing: [ALLEGED, SANCTIONED] }) { totalCount }
  } ${NAMED}`,
  'events under every filter': `{
    within: events(where: { within: "country/xa" }, order: LATEST_FIRST) { totalCount nodes { id } }
    place: events(where: { within: "agency/regional-bloc" }) { totalCount }
    other: events(where: { within: "country/xb" }) { nodes { id } }
    inside: regions(where: { within: "country/xb" }) { nodes { id } }
    nestedOther: entity(id: "agency/xa-police") { ... on Actor { participations(where: { within: "country/xb" }) { nodes { id } } } }
    period: events(where: { from: "2023-09-03", to: "2023-09-03" }) { nodes { id } }
    before: events(where: { to: "2023-06-30" }) { nodes { id } }
    counted: events(where: { from: "2030-12-31" }) { totalCount }
    both: events(where: { from: "2023-09-04", to: "2023-09-05" }) { totalCount }
    after: events(where: { from: "2023-10-16", kinds: [OPERATION, LEGAL_CASE] }) { nodes { id } }
    involving: legalCases(where: { involving: "person/person-one", targeting: null }) { nodes { id } }
    targeting: operations(where: { targeting: "scam-hub/river-park", within: "region/xa-north" }) { nodes { id } }
    nested: entity(id: "agency/xa-police") { ... on Agency { participations(where: { within: "region/xa-north", from: "2023-09-04" }, order: LATEST_FIRST) { totalCount nodes { id } } } }
    hubs: scamHubs(where: { within: "country/xa", text: "annex" }) { nodes { id } }
    people: people(where: { text: "person t", ids: ["person/person-two", "person/person-one"] }) { nodes { id } }
  }`,
  'a neighbourhood and what is loaded': `{
    neighbourhood(ids: ["scam-hub/north-compound", "person/person-three", "person/nobody"], depth: 2, limit: 12) { truncated nodes { ...Named } steps { from { id } predicate to { id } direction qualifiers { name value } statements(first: 1) { id } } }
    empty: neighbourhood(ids: []) { truncated nodes { id } steps { predicate } }
    dataset { version loaded entities statements documents licence attribution lastChange kinds { kind entities } }
    metrics { id unit additive description }
  } ${NAMED}`,
  'points, names and everything a kind has of its own': `{
    entity(id: "scam-hub/north-hub") {
      summary
      names { value lang script kind source { id } }
      ... on Place { point { latitude longitude precision source { id } } within { edges { node { ...Named } } } contains { nodes { id } } }
      ... on ScamHub { classification lures { edges { status node { ...Named } } } }
    }
    site: entity(id: "site/river-bridge") { ... on Site { point { latitude longitude precision } transfersFrom { totalCount } } }
    outlined: regions { nodes { id shape { geometry disclaimer source { id publisher { id } } } } }
    within: entity(id: "settlement/north-town") { ... on Place { within { nodes { ... on Region { shape { disclaimer } within { nodes { ... on Region { outline: shape { geometry } } } } } } } } }
    voiced: statements(where: { subject: "region/xa-north" }, first: 1) { nodes { subject { ... on Region { shape { geometry source { title } } } } } }
    places: entity(id: "operation/day-raid") { ... on Operation { mechanism circumstances aims places { edges { precision node { id } qualifiers { name value } } } } }
    films { nodes { plot languages ratings released { edtf } cast { edges { qualifiers { name value } node { id } } } statements(properties: ["ratings"]) { nodes { value qualifiers { name entity { id } } } } } }
  } ${NAMED}`,
};

it.each(Object.entries(REQUESTS))('answers like graphql-js over memory: %s', async (_, text) => {
  const document = parse(text);
  expect(validate(reference.schema, document)).toEqual([]);
  expect(differences(reference.execute(document), await service.execute({ document }))).toEqual([]);
});
