import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { createService } from '../../src/graphql/service.js';
import { recording, type Sent } from '../cypher/recording.js';
import { loadWorld } from '../graphql/world.js';
import { errorsOf, type Served, serve } from '../http/served.js';
import { post, REFUSED } from './hostile.js';

const AT_ONCE_MS = 5_000;
/** Everything that means something to Cypher, to Lucene or to a shell. */
const INJECTIONS: readonly (readonly [string, string])[] = [
  ['backticks', '`) DETACH DELETE n //`'],
  ['quotes', `'"'] RETURN 1 //"`],
  ['\\u0060', '\\u0060) DETACH DELETE n //'],
  ['\\u0027', '\\u0027}) MATCH (n) DETACH DELETE n //'],
  ['comments', '/* */ // hub'],
  ['parameters', '$text $ids {param} $1'],
  ['Lucene metacharacters', '+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ / AND OR NOT hub~2 name:* [a TO z]'],
  ['new lines', '\n\r\u2028\u2029\t of a hub'],
];

/** A string at every place that takes one. */
const EVERY_STRING = `query ($s: String!, $id: ID!, $ids: [ID!]!) {
  search(text: $s, lang: $s) { nodes { id name(lang: $s) names(lang: $s) { value } } }
  entity(id: $id) { statements(properties: [$s]) { totalCount } figures(metrics: [$s]) { totalCount } }
  entities(ids: $ids) { id }
  resolve(ids: $ids) { asked state }
  entityByIdentifier(scheme: $s, value: $s) { id }
  statement(id: $id) { id }
  document(id: $id) { id }
  neighbourhood(ids: $ids) { truncated }
  events(where: { involving: $id, targeting: $id, within: $id }) { totalCount }
  scamHubs(where: { text: $s, within: $id }) { totalCount }
}`;

describe('a hostile request', () => {
  let database: Database;
  let sent: Sent[];
  let served: Served;
  beforeAll(async () => {
    database = (await loadWorld()).database;
    const recorded = recording(database);
    sent = recorded.sent;
    served = await serve(createService(recorded.database, { deadlineMs: 60_000 }), { database });
  });
  afterAll(async () => {
    await served.stop();
    await database.close();
  });

  const unexpected = () => served.log.filter(({ msg }) => msg === 'unexpected error');

  it.each(REFUSED)('is refused at once: $name', async ({ body, headers, status, code }) => {
    const before = sent.length;
    const began = performance.now();
    const response = await post(served.url, body, headers);
    const [error] = await errorsOf(response);
    expect([response.status, error?.extensions.code]).toEqual([status, code]);
    expect(performance.now() - began).toBeLessThan(AT_ONCE_MS);
    expect(sent.length).toBe(before);
    expect(unexpected()).toEqual([]);
  });

  it.each(['mutation { delete }', 'subscription { all }'])('is refused at once: a GET of %s', async (query) => {
    const address = `${served.url}/graphql?${new URLSearchParams({ query })}`;
    const response = await fetch(address, { headers: { 'apollo-require-preflight': '1' } });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(unexpected()).toEqual([]);
  });

  it.each(INJECTIONS)('changes no statement and is answered: %s in every string', async (_, text) => {
    const benign = 'agency/nobody';
    const statementsFor = async (value: string) => {
      const before = sent.length;
      const response = await post(served.url, {
        query: EVERY_STRING,
        variables: { s: value, id: value, ids: [value] },
      });
      const answer: unknown = await response.json();
      expect(response.status).toBe(200);
      expect(answer).not.toHaveProperty('errors');
      return sent
        .slice(before)
        .map(({ statement }) => statement)
        .sort();
    };
    const usual = new Set(await statementsFor(benign));
    for (const statement of await statementsFor(text)) expect(usual).toContain(statement);
    expect(unexpected()).toEqual([]);
  });

  it('may call a field of its answer __proto__', async () => {
    const response = await post(served.url, { query: '{ __proto__: dataset { constructor: version } }' });
    expect(await response.text()).toMatch(/^\{"data":\{"__proto__":\{"constructor":"/);
  });

  it('leaves the data as it is', async () => {
    const [row] = await database.read('MATCH (n:Atlas) RETURN count(n) > 50');
    expect(row).toEqual([true]);
  });
});
