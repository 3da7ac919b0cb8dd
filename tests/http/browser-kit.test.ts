import { request } from 'node:http';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBrowserKit } from '../../src/commands/browser-kit.js';
import { errorsOf, type Served, serve } from './served.js';
import { smallService } from './small-service.js';

const BROWSER = { origin: 'http://localhost:7474' };

describe('what Neo4j Browser asks for', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(smallService());
  });
  afterAll(() => served.stop());

  it.each(['/browser/style.grass', '/browser/guides/start.html', '/browser/queries.zip'])(
    'is given to a page of any origin, and so is the question before it: %s',
    async (path) => {
      const preflight = await fetch(`${served.url}${path}`, {
        method: 'OPTIONS',
        headers: { ...BROWSER, 'access-control-request-method': 'GET', 'access-control-request-headers': 'pragma' },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('access-control-allow-headers')).toBe('*');
      const answer = await fetch(`${served.url}${path}`, { headers: BROWSER });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    },
  );

  it('opens nothing else to such pages', async () => {
    const asked = await fetch(`${served.url}/graphql?query={dataset{version}}`, { headers: BROWSER });
    expect(asked.status).toBe(403);
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('has the saved queries in a zip that is the same at any time', async () => {
    const bytes = new Uint8Array(await (await fetch(`${served.url}/browser/queries.zip`)).arrayBuffer());
    expect(bytes).toEqual(readBrowserKit().queries);
    expect(strFromU8(unzipSync(bytes)['hubs/timeline.cypher'] ?? new Uint8Array())).toMatch(/^\/\/ What happened/);
  });

  it('names in a guide the address at which it was asked', async () => {
    expect(await guideAt({ host: 'localhost:4711' })).toContain('style http://localhost:4711/browser/style.grass"');
    expect(await guideAt({ host: 'atlas.example', 'x-forwarded-proto': 'https' })).toContain(
      'style https://atlas.example/browser/style.grass"',
    );
  });

  it('takes no markup from that address into a guide', async () => {
    expect(await guideAt({ host: '"><img src=x>' })).not.toContain('<img');
  });

  it('is refused clearly where it is not there, and by other methods', async () => {
    const missing = await fetch(`${served.url}/browser/guides/nowhere.html`);
    expect([missing.status, (await errorsOf(missing))[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
    const posted = await fetch(`${served.url}/browser/style.grass`, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  function guideAt(headers: Record<string, string>): Promise<string> {
    return new Promise((resolve, reject) => {
      const asked = request(`${served.url}/browser/guides/start.html`, { headers }, async (response) => {
        let text = '';
        for await (const chunk of response.setEncoding('utf8')) text += chunk;
        resolve(text);
      });
      asked.on('error', reject).end();
    });
  }
});
