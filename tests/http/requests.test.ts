import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsOf, type Served, serve } from './served.js';
import { type SmallService, smallService } from './small-service.js';

const preflighted = { 'apollo-require-preflight': 'true' };

async function firstError(response: Response) {
  const [error] = await errorsOf(response);
  return error;
}

describe('a request', () => {
  let service: SmallService;
  let served: Served;
  beforeAll(async () => {
    service = smallService();
    served = await serve(service);
  });
  afterAll(() => served.stop());

  it('is answered with what the service gives', async () => {
    const response = await served.ask({ query: 'query($t: String!) { echo(text: $t) }', variables: { t: 'ကရင်' } });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { echo: 'ကရင်' } });
  });

  it('may be a GET of a query', async () => {
    const query = new URLSearchParams({ query: '{ echo(text: "hello") }' });
    const response = await fetch(`${served.url}/graphql?${query}`, { headers: preflighted });
    expect(await response.json()).toEqual({ data: { echo: 'hello' } });
  });

  it('is refused as a GET that any page of the web could send', async () => {
    const query = new URLSearchParams({ query: '{ echo(text: "hello") }' });
    const response = await fetch(`${served.url}/graphql?${query}`);
    expect(response.status).toBe(400);
    expect((await firstError(response))?.extensions.code).toBe('BAD_REQUEST');
  });

  it('chooses the operation by its name', async () => {
    const query = 'query A { echo(text: "a") } query B { echo(text: "b") }';
    const response = await served.ask({ query, operationName: 'B' });
    expect(await response.json()).toEqual({ data: { echo: 'b' } });
  });

  it('gets the Cypher of its answer when its header asks', async () => {
    const query = { query: '{ dataset { version } }' };
    const asked = await served.ask(query, { 'x-atlas-cypher': '1' });
    expect(await asked.json()).toMatchObject({ extensions: { cypher: ['RETURN 1'] } });
    const unasked = await served.ask(query);
    expect(await unasked.json()).not.toHaveProperty('extensions');
  });

  it('hands its id to the service', async () => {
    await served.ask({ query: '{ dataset { version } }' }, { 'x-request-id': 'abc-123' });
    expect(service.asked.at(-1)?.requestId).toBe('abc-123');
  });

  it('is refused with 413 when its body is over 100 kB, and told by how much', async () => {
    const response = await served.ask({ query: `{ __typename } #${'x'.repeat(100_000)}` });
    expect(response.status).toBe(413);
    const error = await firstError(response);
    expect(error?.extensions.code).toBe('BUDGET_EXCEEDED');
    expect(error?.message).toBe('The body has 100028 bytes, 28 over the limit of 100000 bytes');
  });

  it('may have a body of exactly 100 kB', async () => {
    const start = '{"query":"{ __typename } #';
    const response = await served.ask(`${start}${'x'.repeat(100_000 - start.length - 2)}"}`);
    expect(response.status).toBe(200);
  });

  it('is refused with 415 when its body is packed, and is not unpacked to see how long it is', async () => {
    const body = gzipSync(JSON.stringify({ query: `{ __typename } #${'x'.repeat(200_000)}` }));
    const response = await fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body,
    });
    expect(response.status).toBe(415);
  });

  it('is refused with 400 when its body is not JSON, without quoting it', async () => {
    const response = await served.ask('{"query": secret');
    expect(response.status).toBe(400);
    const error = await firstError(response);
    expect(error).toEqual({
      message: 'The body is not JSON',
      extensions: { code: 'BAD_REQUEST', requestId: response.headers.get('x-request-id') },
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/graphql'])(
    'is refused with 415 when its body is %s',
    async (type) => {
      const response = await served.ask('{ __typename }', { 'content-type': type });
      expect(response.status).toBe(415);
      expect((await firstError(response))?.extensions.code).toBe('BAD_REQUEST');
    },
  );

  it('is refused when it is a list of requests', async () => {
    const response = await served.ask([{ query: '{ __typename }' }]);
    expect(response.status).toBe(400);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is refused with 405 as %s', async (method) => {
    const response = await fetch(`${served.url}/graphql`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });

  it('that a person makes by opening the endpoint in a browser leads to the page', async () => {
    const response = await fetch(`${served.url}/graphql`, {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      redirect: 'manual',
    });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/');
  });

  it('to an unknown address is answered with 404 in the same shape', async () => {
    const response = await fetch(`${served.url}/admin`);
    expect(response.status).toBe(404);
    expect((await firstError(response))?.extensions.code).toBe('NOT_FOUND');
  });
});
