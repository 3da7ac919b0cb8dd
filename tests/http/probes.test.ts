import { afterEach, describe, expect, it } from 'vitest';
import { AtlasError } from '../../src/errors.js';
import { type Served, serve } from './served.js';
import { smallService } from './small-service.js';

const failing = {
  ping: async () => {
    throw new AtlasError('DATABASE_UNAVAILABLE', 'connection refused');
  },
};
const silent = { ping: () => new Promise<never>(() => undefined) };

describe('probes', () => {
  let served: Served | undefined;
  afterEach(() => served?.stop());

  it('say live, and ready when the database answers and holds a dataset', async () => {
    served = await serve(smallService());
    expect((await fetch(`${served.url}/live`)).status).toBe(200);
    const ready = await fetch(`${served.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('say live but not ready when the database fails', async () => {
    served = await serve(smallService(), { database: failing });
    expect((await fetch(`${served.url}/live`)).status).toBe(200);
    const ready = await fetch(`${served.url}/ready`);
    expect(ready.status).toBe(503);
    expect(ready.headers.get('retry-after')).toBe('2');
    expect(await ready.json()).toEqual({ status: 'unready', reason: 'the database does not answer' });
  });

  it('say not ready within about a second when the database is silent', async () => {
    served = await serve(smallService(), { database: silent });
    const began = performance.now();
    const ready = await fetch(`${served.url}/ready`);
    expect(ready.status).toBe(503);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('say not ready when no dataset is loaded', async () => {
    const service = smallService();
    service.unload();
    served = await serve(service);
    const ready = await fetch(`${served.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unready', reason: 'no dataset is loaded' }]);
  });

  it('ask the database once for many that come together', async () => {
    let pings = 0;
    const slow = {
      ping: async () => {
        pings += 1;
        await new Promise((resolve) => setTimeout(resolve, 200));
        return { version: '5.26.30', edition: 'community' };
      },
    };
    const { url, stop } = await serve(smallService(), { database: slow });
    await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/ready`)));
    expect(pings).toBe(1);
    await stop();
  });
});
