import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { describe, expect, inject, it } from 'vitest';
import { ended, runAtlas, settingsFor, startAtlas } from '../e2e/atlas.js';
import { serve } from '../http/served.js';
import { smallService } from '../http/small-service.js';

const PATHS = ['/', '/graphql', '/live', '/ready', '/metrics', '/page.json', '/nowhere', '/assets/nothing.js'];
const server = inject('neo4j');

describe('security', () => {
  it('every answer has a strict policy, and no header or metric names a program or version', async () => {
    const served = await serve(smallService());
    for (const path of PATHS) {
      const { headers } = await fetch(served.url + path, { redirect: 'manual' });
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect([headers.get('server'), headers.get('x-powered-by'), headers.get('via')]).toEqual([null, null, null]);
      // That of the metrics has the version of their format.
      const others = [...headers].filter(([name]) => name !== 'content-type').map(([, value]) => value);
      expect(others.join('\n')).not.toMatch(/express|apollo|node\b|neo4j|\d+\.\d+\.\d+/i);
    }
    expect(await (await fetch(`${served.url}/metrics`)).text()).not.toContain('version_info');
    await served.stop();
  });

  it('pages of another origin are let in where ATLAS_ORIGINS names it, and nowhere else', async () => {
    const friend = 'https://map.example.org';
    const served = await serve(smallService(), { origins: [friend] });
    const from = (origin: string) => served.ask({ query: '{ echo(text: "a") }' }, { origin });
    const allowed = await from(friend);
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, friend]);
    const preflight = await fetch(`${served.url}/graphql`, { method: 'OPTIONS', headers: { origin: friend } });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, POST']);
    for (const origin of [
      'https://elsewhere.example',
      'https://map.example.org.elsewhere.example',
      'null',
      'nonsense',
    ]) {
      const refused = await from(origin);
      expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
    expect((await from(served.url)).status).toBe(200);
    await served.stop();
  });

  it('a password is in no log, argument, error or metric', async () => {
    const secret = 'pa55word-marker';
    const wrong = await runAtlas(['serve'], { ...settingsFor({ ...server, password: secret }), ATLAS_PORT: '0' });
    expect(wrong.exitCode).toBe(1);
    const down = { ...server, uri: 'bolt://127.0.0.1:9', password: secret };
    const child = startAtlas(['serve'], { ...settingsFor(down), ATLAS_PORT: '0', ATLAS_LOG_LEVEL: 'trace' });
    const errors = text(child.stderr);
    let output = '';
    for await (const line of createInterface(child.stdout)) {
      output += line;
      const url = /^GraphQL: +(\S+)\/graphql$/.exec(line)?.[1];
      if (url === undefined) continue;
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query": "{ dataset { version } }"}',
      });
      output += (await answer.text()) + (await (await fetch(`${url}/metrics`)).text());
      output += readFileSync(`/proc/${child.pid}/cmdline`, 'utf8');
      child.kill('SIGTERM');
    }
    await ended(child);
    expect(wrong.out + wrong.err + output + (await errors)).not.toContain(secret);
  });
});
