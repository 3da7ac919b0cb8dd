import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { type AtlasService, createService } from '../../src/graphql/service.js';
import { recording, type Sent } from '../cypher/recording.js';
import { ask, codesOf } from './ask.js';
import { loadWorld } from './world.js';

/** Wraps a selection in `related` fields, one inside the other. */
function nested(levels: number, first: string, inner = 'id'): string {
  return levels === 0 ? inner : `related(first: ${first}) { nodes { ${nested(levels - 1, first, inner)} } }`;
}

describe('limits of a request', () => {
  let database: Database;
  let service: AtlasService;
  let sent: Sent[];

  beforeAll(async () => {
    database = (await loadWorld()).database;
    const recorded = recording(database);
    sent = recorded.sent;
    service = createService(recorded.database, { deadlineMs: 60_000 });
  });
  afterAll(() => database.close());

  /** Asks for something that must be refused before anything is sent. */
  async function refusal(text: string, variables: Record<string, unknown> = {}) {
    const before = sent.length;
    const answer = await ask(service, text, variables);
    expect(sent.length).toBe(before);
    expect(answer).not.toHaveProperty('data');
    return { codes: codesOf(answer), message: answer.errors?.[0]?.message };
  }

  test('four nested related(first: 50) are refused, literal or as a variable, and no statement is sent', async () => {
    const literal = await refusal(`{ entity(id: "country/xa") { ${nested(4, '50')} } }`);
    const variable = await refusal(`query ($n: Int) { entity(id: "country/xa") { ${nested(4, '$n')} } }`, { n: 50 });
    const byDefault = await refusal(`query ($n: Int = 50) { entity(id: "country/xa") { ${nested(4, '$n')} } }`);
    for (const found of [literal, variable, byDefault]) {
      expect(found).toEqual({
        codes: ['BUDGET_EXCEEDED'],
        message: 'The request has 6,377,550 items at most in its answer, 6,277,550 more than the limit of 100,000.',
      });
    }
  });

  test('the default size of a list counts as well as a given one', async () => {
    const deep = (first: string) => `{ operations${first} { nodes { ${nested(3, '20')} } } }`;
    expect((await refusal(deep(''))).message).toContain('168,420 items');
    expect((await refusal(deep('(first: null)'))).message).toContain('168,420 items');
  });

  test('17 levels of fields are one too many', async () => {
    const levels = (n: number) => `{ operations(first: 1) { nodes { ${nested(n, '1')} } } }`;
    expect(await refusal(levels(7))).toEqual({
      codes: ['BUDGET_EXCEEDED'],
      message: 'The request has 17 levels of fields, 1 more than the limit of 16.',
    });
    expect(await ask(service, levels(6))).not.toHaveProperty('errors');
  });

  test('31 aliases are one too many', async () => {
    const aliases = (n: number) => `{ dataset { ${Array.from({ length: n }, (_, i) => `a${i}: version`).join(' ')} } }`;
    const found = await refusal(aliases(31));
    expect(found).toEqual({
      codes: ['BUDGET_EXCEEDED'],
      message: 'The request has 31 aliases, 1 more than the limit of 30.',
    });
    expect(await ask(service, aliases(30))).not.toHaveProperty('errors');
  });

  test('25 relationship fields under a root field are one too many, each time a fragment is used', async () => {
    const fields = (n: number) =>
      `{ entity(id: "country/xa") { related(first: 1) { nodes { ...Some } } ${Array.from({ length: n - 2 }, (_, i) => `r${i}: related(first: 1) { totalCount }`).join(' ')} } }
       fragment Some on Entity { related(first: 1) { totalCount } }`;
    const found = await refusal(fields(25));
    expect(found.message).toBe('The request has 25 relationship fields under "entity", 1 more than the limit of 24.');
    expect(await ask(service, fields(24))).not.toHaveProperty('errors');
  });

  test('fragments that double sixteen times are refused without being walked to the end', async () => {
    const doubling = Array.from(
      { length: 16 },
      (_, i) =>
        `fragment F${i} on Entity { a: related(first: 1) { nodes { ...F${i + 1} } } b: related(first: 1) { nodes { ...F${i + 1} } } }`,
    ).join('\n');
    const found = await refusal(`{ entity(id: "country/xa") { ...F0 } } ${doubling} fragment F16 on Entity { id }`);
    expect(found.codes.every((code) => code === 'BUDGET_EXCEEDED')).toBe(true);
  });

  test.for([
    ['{ operations(first: 0) { totalCount } }', 'Argument "first" of "operations" is 0; it must be from 1 to 100.'],
    ['{ operations(first: 101) { totalCount } }', 'Argument "first" of "operations" is 101; it must be from 1 to 100.'],
    [
      '{ operations { nodes { participants(first: -1) { totalCount } } } }',
      'Argument "first" of "participants" is -1; it must be from 1 to 100.',
    ],
    [
      '{ paths(from: "a/b", to: "c/d", maxLength: 7) { length } }',
      'Argument "maxLength" of "paths" is 7; it must be from 1 to 6.',
    ],
    [
      '{ neighbourhood(ids: [], depth: 4) { truncated } }',
      'Argument "depth" of "neighbourhood" is 4; it must be from 1 to 3.',
    ],
    [
      '{ neighbourhood(ids: [], limit: 501) { truncated } }',
      'Argument "limit" of "neighbourhood" is 501; it must be from 1 to 500.',
    ],
    [
      '{ events(where: {from: "2023-09-02", to: "2023-09-01"}) { totalCount } }',
      'Argument "where" of "events": "from" (2023-09-02) is after "to" (2023-09-01).',
    ],
    [
      '{ documents(where: {from: "2023-09-02", to: "2023-09-01"}) { totalCount } }',
      'Argument "where" of "documents": "from" (2023-09-02) is after "to" (2023-09-01).',
    ],
    ...['statements', 'documents', 'disputes'].map(
      (list) =>
        [
          `{ ${list}(first: 101) { totalCount } }`,
          `Argument "first" of "${list}" is 101; it must be from 1 to 100.`,
        ] as const,
    ),
    [
      '{ operations(after: "bm9uc2Vuc2U") { totalCount } }',
      'Argument "after" of "operations" is no cursor of that list: give the endCursor or an edge\'s cursor of the same list.',
    ],
  ] as const)('%s is refused by the argument’s name', async ([text, message]) => {
    expect(await refusal(text)).toEqual({ codes: ['BAD_USER_INPUT'], message });
  });

  test('a cursor of another list is refused', async () => {
    const answer = await ask(service, '{ agencies(first: 1) { pageInfo { endCursor } } }');
    const cursor = JSON.parse(JSON.stringify(answer.data)).agencies.pageInfo.endCursor;
    for (const list of [
      'operations',
      'statements',
      'documents',
      'disputes',
      'runningTotal(about: "a/b", metric: "c",',
      'accusations(about: "a/b",',
    ]) {
      const page = `${list.includes('(') ? list : `${list}(`} after: "${cursor}")`;
      const { codes } = await refusal(`{ ${page} { totalCount } }`);
      expect({ page, codes }).toEqual({ page, codes: ['BAD_USER_INPUT'] });
    }
  });

  test('101 ids are one too many, 100 are not', async () => {
    const ids = (n: number) => Array.from({ length: n }, (_, i) => `agency/a${i}`);
    const query = 'query ($ids: [ID!]!) { entities(ids: $ids) { id } }';
    expect((await refusal(query, { ids: ids(101) })).message).toBe(
      'Argument "ids" of "entities" has 101 ids; it takes at most 100.',
    );
    expect(await ask(service, query, { ids: ids(100) })).not.toHaveProperty('errors');
  });

  test('an unknown end of a path is BAD_USER_INPUT naming the argument, and the other root fields stand', async () => {
    const answer = await ask(
      service,
      '{ paths(from: "person/nobody", to: "country/xa") { length } dataset { licence } }',
    );
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toBe('Argument "from": there is no entity "person/nobody".');
    expect(answer.errors?.[0]?.path).toEqual(['paths']);
    expect(answer.data).toMatchObject({ paths: null, dataset: { licence: expect.any(String) } });
  });

  test('an unknown id is null', async () => {
    const answer = await ask(
      service,
      '{ entity(id: "person/nobody") { id } statement(id: "statement/0") { id } document(id: "x") { id } }',
    );
    expect(answer).toMatchObject({ data: { entity: null, statement: null, document: null } });
    expect(answer).not.toHaveProperty('errors');
  });
});
