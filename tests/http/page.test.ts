import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagePath } from '../../src/package.js';
import { errorsOf, type Served, serve } from './served.js';
import { smallService } from './small-service.js';

const BUILD_MS = 60_000;

describe('the query page', () => {
  let folder: string;
  let served: Served;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-built-'));
    await build({
      configFile: packagePath('page/vite.config.ts'),
      build: { outDir: folder },
      logLevel: 'error',
    });
    served = await serve(smallService(), { pageFolder: folder, browserUrl: 'http://localhost:7474/browser/' });
  }, BUILD_MS);
  afterAll(async () => {
    await served.stop();
    rmSync(folder, { recursive: true });
  });

  it('is at / and is asked for again each time', async () => {
    const response = await fetch(served.url);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('scam-atlas');
  });

  it('may run its own scripts only, and talk to this server only', async () => {
    const policy = (await fetch(served.url)).headers.get('content-security-policy')?.split(';');
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("connect-src 'self'");
  });

  it('loads every file from its own origin, and all of them are there', async () => {
    const html = await (await fetch(served.url)).text();
    const links = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      expect(link).toMatch(/^\/assets\//);
      const asset = await fetch(served.url + link);
      expect(asset.status).toBe(200);
      await asset.arrayBuffer();
    }
  });

  it('has assets that are kept for ever, as their names change with their content', async () => {
    const assets = readdirSync(join(folder, 'assets'));
    for (const name of assets) expect(name).toMatch(/-[\w-]{8}\.\w+$/);
    const asset = await fetch(`${served.url}/assets/${assets[0]}`);
    await asset.arrayBuffer();
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('fetches no font or style from elsewhere', () => {
    const styles = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.css'));
    for (const name of styles) {
      expect(readFileSync(join(folder, 'assets', name), 'utf8')).not.toMatch(/url\(["']?(https?:)?\/\//);
    }
  });

  it('is told where Neo4j Browser is, with the guide that is served beside it', async () => {
    const facts = await fetch(`${served.url}/page.json`);
    expect(await facts.json()).toEqual({
      browserUrl: `http://localhost:7474/browser/?cmd=guide&arg=http://localhost:${served.port}/browser/guides/start.html`,
    });
  });

  it('is missed, but the API serves, where it was not built', async () => {
    const pageless = await serve(smallService(), { pageFolder: join(folder, 'nothing') });
    const [error] = await errorsOf(await fetch(pageless.url));
    expect(error?.message).toContain('The query page is not built; npm run build does that');
    expect((await pageless.ask({ query: '{ __typename }' })).status).toBe(200);
    await pageless.stop();
  });
});
