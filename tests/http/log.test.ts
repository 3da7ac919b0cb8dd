import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './served.js';
import { smallService } from './small-service.js';

const MARKER = 'marker-7d1f';

describe('the log', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(smallService());
  });
  afterAll(() => served.stop());

  const lineOf = (requestId: string) =>
    expect.poll(() => served.log.filter((line) => line.requestId === requestId && 'path' in line));

  it('has one line a request', async () => {
    await served.ask({ query: 'query Greeting { echo(text: "a") }' }, { 'x-request-id': 'log-1' });
    await lineOf('log-1').toEqual([
      expect.objectContaining({
        level: 30,
        method: 'POST',
        path: '/graphql',
        status: 200,
        ms: expect.any(Number),
        operation: 'Greeting',
      }),
    ]);
  });

  it('has a line for what was refused too', async () => {
    await served.ask('not json', { 'x-request-id': 'log-2' });
    await lineOf('log-2').toEqual([expect.objectContaining({ path: '/graphql', status: 400 })]);
  });

  it('never has a query text, variable, header or query string in it', async () => {
    const headers = { authorization: `Bearer ${MARKER}`, cookie: MARKER, 'x-request-id': 'log-3' };
    await served.ask({ query: `{ echo(text: "${MARKER}") }` }, headers);
    await served.ask({ query: 'query($t: String!) { echo(text: $t) }', variables: { t: MARKER } });
    await served.ask({ query: 'query($t: Int) { echo(text: "a", times: $t) }', variables: { t: MARKER } });
    await served.ask({ query: `{ broken ${MARKER} }` });
    await served.ask({ query: `{ broken } #${MARKER}` });
    await served.ask(`{"query": ${MARKER}`);
    const search = new URLSearchParams({ query: `{ echo(text: "${MARKER}") }`, token: MARKER });
    await fetch(`${served.url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1', ...headers } });
    await lineOf('log-3').toHaveLength(2);
    expect(served.logText()).not.toContain(MARKER);
  });
});
