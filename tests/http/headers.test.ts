import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './served.js';
import { smallService } from './small-service.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('the headers of an answer', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(smallService());
  });
  afterAll(() => served.stop());

  it("repeat the client's request id", async () => {
    const response = await fetch(`${served.url}/live`, { headers: { 'x-request-id': 'trace:7f.a_B-9' } });
    expect(response.headers.get('x-request-id')).toBe('trace:7f.a_B-9');
  });

  it.each(['has spaces', '<script>', 'x'.repeat(129), '{"a":1}'])('give an id of ours in place of %s', async (id) => {
    const response = await fetch(`${served.url}/live`, { headers: { 'x-request-id': id } });
    expect(response.headers.get('x-request-id')).toMatch(UUID);
  });

  it('give each request an id of its own', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await fetch(served.url)).headers.get('x-request-id')));
    expect(new Set(ids).size).toBe(3);
  });

  it.each(['/', '/live', '/ready', '/page.json', '/graphql', '/nowhere', '/assets/nothing.js'])(
    'are strict on %s',
    async (path) => {
      const response = await fetch(served.url + path, { redirect: 'manual' });
      const header = (name: string) => response.headers.get(name);
      expect(header('content-security-policy')).toContain("default-src 'none'");
      expect(header('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(header('x-content-type-options')).toBe('nosniff');
      expect(header('x-frame-options')).toBe('DENY');
      expect(header('referrer-policy')).toBe('no-referrer');
      expect(header('cross-origin-resource-policy')).toBe('same-origin');
      expect(header('x-powered-by')).toBeNull();
    },
  );

  it('open nothing to other origins', async () => {
    const origin = { origin: 'https://elsewhere.example' };
    const answers = [
      await served.ask({ query: '{ __typename }' }, origin),
      await fetch(served.url, { headers: origin }),
      await fetch(`${served.url}/graphql`, {
        method: 'OPTIONS',
        headers: { ...origin, 'access-control-request-method': 'POST' },
      }),
    ];
    for (const { headers } of answers) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('keep answers of the API out of caches', async () => {
    const response = await served.ask({ query: '{ __typename }' });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
