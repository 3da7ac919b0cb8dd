import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { type AtlasService, createService } from '../../src/graphql/service.js';
import { recording, type Sent } from '../cypher/recording.js';
import { ask } from './ask.js';
import { loadWorld } from './world.js';

const EVIDENCE = 'statements { citations { document { title publisher { name names(lang: "zh") { value } } } } }';

describe('what a root field sends', () => {
  let database: Database;
  let service: AtlasService;
  let sent: Sent[];

  beforeAll(async () => {
    database = (await loadWorld()).database;
    const recorded = recording(database);
    sent = recorded.sent;
    service = createService(recorded.database, { deadlineMs: 60_000 });
  });
  beforeEach(() => {
    sent.length = 0;
  });
  afterAll(() => database.close());

  test.for([
    [
      'operations, their participants and the evidence to its publishers',
      `{ operations { nodes { participants { edges { ${EVIDENCE} } } } } }`,
      2,
    ],
    [
      'scam hubs, their events and the participants',
      '{ scamHubs { nodes { events { nodes { participants { nodes { name } } } } } } }',
      1,
    ],
    ['one entity with everything near it', '{ entity(id: "country/xa") { name related { nodes { name } } } }', 1],
    ['a search with evidence', `{ search(text: "hub") { nodes { name related { edges { ${EVIDENCE} } } } } }`, 3],
    [
      'paths with evidence',
      `{ paths(from: "person/person-one", to: "scam-hub/north-hub") { nodes { name } steps { ${EVIDENCE} } } }`,
      3,
    ],
    ['a statement', '{ statement(id: "statement/0") { id } }', 1],
    [
      'statements with their evidence',
      '{ statements { nodes { subject { name } citations { document { title } } } } }',
      2,
    ],
    [
      'documents with what they are cited for',
      '{ documents { nodes { title publisher { name } statements { totalCount nodes { subject { name } } } } } }',
      2,
    ],
    [
      'disputes with their figures',
      '{ disputes { totalCount nodes { about { name } statements { citations { attributedTo { name } } } } } }',
      2,
    ],
    [
      'a running total with its drift',
      '{ runningTotal(about: "operation/interval-raid", metric: "suspects_held") { edges { drift node { id } } } }',
      2,
    ],
    [
      'accusations with their denials',
      '{ accusations(about: "person/person-one") { nodes { deniedBy { name } } } }',
      2,
    ],
    [
      'who stands accused of what, on whose word and in which document',
      '{ people(where: { standing: [CONVICTED] }) { totalCount nodes { name standing { at { edtf } attributedTo { name } statement { property object { name } citations { document { title publisher { name } } } } } } } }',
      2,
    ],
    [
      'who is wanted',
      '{ people(where: { standing: [WANTED] }) { nodes { name standing { status at { edtf } } } } }',
      1,
    ],
    ['how many statements there are', '{ statements { totalCount } }', 1],
  ] as const)('%s: so many statements', async ([, query, statements]) => {
    expect(await ask(service, query)).not.toHaveProperty('errors');
    expect(sent).toHaveLength(statements);
  });

  test('nothing of a request but its parameters reaches a statement', async () => {
    const marker = 'Zq7';
    const injected = `${marker}'"\`\\u0060) RETURN 1 //`;
    const query = `query ${marker}Name($${marker}Text: String!, $${marker}Id: ID!) {
      ${marker}Hubs: scamHubs(where: { text: ${JSON.stringify(injected)}, within: $${marker}Id }) {
        ${marker}Nodes: nodes { ${marker}Id: id name(lang: ${JSON.stringify(injected)}) ${marker}Near: related(predicates: []) { totalCount } } }
      ${marker}Found: search(text: $${marker}Text, lang: $${marker}Text) { ${marker}Edges: edges { score } }
      ${marker}One: entity(id: $${marker}Id) { ...${marker}Part }
      entityByIdentifier(scheme: ${JSON.stringify(injected)}, value: $${marker}Text) { id }
      events(where: { involving: $${marker}Id, targeting: $${marker}Id, within: $${marker}Id }) { totalCount }
      resolve(ids: [$${marker}Id]) { state }
      statements(where: { properties: [$${marker}Text], subject: $${marker}Id, document: $${marker}Id, publisher: $${marker}Id, attributedTo: $${marker}Id }) { totalCount }
      documents(where: { text: $${marker}Text, languages: [$${marker}Text], publisher: $${marker}Id }) { totalCount nodes { id } }
      disputes(about: $${marker}Id, metrics: [$${marker}Text]) { totalCount }
      runningTotal(about: $${marker}Id, metric: $${marker}Text, continuedBy: [$${marker}Text]) { totalCount nodes { id } }
      accusations(about: $${marker}Id) { totalCount }
    }
    fragment ${marker}Part on Entity { statements(properties: [${JSON.stringify(injected)}]) { totalCount } figures(metrics: [$${marker}Text]) { totalCount } }`;
    const answer = await ask(service, query, { [`${marker}Text`]: injected, [`${marker}Id`]: injected });
    expect(answer).not.toHaveProperty('errors');
    expect(sent.length).toBeGreaterThanOrEqual(11);
    for (const { statement } of sent) expect(statement).not.toContain(marker);
  });

  test('requests that differ in aliases, strings and sizes alone send the same text', async () => {
    await ask(service, '{ operations(first: 3) { nodes { id participants(first: 2) { nodes { name } } } } }');
    await ask(
      service,
      'query Other($n: Int) { x: operations(first: $n) { y: nodes { z: id p: participants(first: 9) { nodes { q: name } } } } }',
      { n: 7 },
    );
    expect(new Set(sent.map(({ statement }) => statement)).size).toBe(1);
  });

  test('what @skip leaves out is not fetched', async () => {
    const query =
      'query ($no: Boolean!) { operations(first: 1) { nodes { id participants @skip(if: $no) { nodes { id } } } } }';
    await ask(service, query, { no: true });
    await ask(service, query, { no: false });
    expect(sent.map(({ statement }) => statement.includes('PARTICIPATED_IN'))).toEqual([false, true]);
  });
});
