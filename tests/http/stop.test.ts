import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { serve } from './served.js';
import { smallService } from './small-service.js';

describe('stopping', () => {
  it('is unready at once, finishes what runs, and takes nothing new', async () => {
    const service = smallService();
    const served = await serve(service);
    const running = served.ask({ query: '{ slow }' });
    await expect.poll(() => service.asked.length).toBe(1);
    const stopped = served.stop();
    const anew = () =>
      served.ask({ query: '{ __typename }' }).then(
        () => 'answered',
        () => 'refused',
      );
    await expect.poll(anew).toBe('refused');
    service.release();
    expect(await (await running).json()).toEqual({ data: { slow: 'at last' } });
    await stopped;
  });

  it('tells a probe that was on its way when it began', async () => {
    const served = await serve(smallService());
    const socket = connect(served.port, '127.0.0.1');
    socket.write('GET /ready HTTP/1.1\r\nHost: localhost\r\n');
    await pause(100);
    const stopped = served.stop();
    socket.write('\r\n');
    const answer = await text(socket);
    expect(answer).toContain('HTTP/1.1 503');
    expect(answer).toContain('{"status":"unready","reason":"stopping"}');
    await stopped;
  });

  it('does not wait for connections on which nothing runs', async () => {
    const served = await serve(smallService());
    await served.ask({ query: '{ __typename }' });
    const began = performance.now();
    await served.stop();
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('waits nine seconds at most', async () => {
    const service = smallService();
    const served = await serve(service);
    const running = served.ask({ query: '{ slow }' });
    const lost = expect(running).rejects.toThrow();
    await expect.poll(() => service.asked.length).toBe(1);
    const began = performance.now();
    await served.stop();
    expect(performance.now() - began).toBeGreaterThan(8_000);
    await lost;
  }, 20_000);

  it('may be asked for twice', async () => {
    const served = await serve(smallService());
    await Promise.all([served.stop(), served.stop()]);
  });
});

describe('a client that goes away', () => {
  it('takes its request with it', async () => {
    const service = smallService();
    const served = await serve(service);
    const client = new AbortController();
    const running = fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'gone' },
      body: JSON.stringify({ query: '{ slow }' }),
      signal: client.signal,
    });
    await expect.poll(() => service.asked.length).toBe(1);
    expect(service.asked[0]?.signal?.aborted).toBe(false);
    client.abort();
    await expect(running).rejects.toThrow();
    await expect.poll(() => service.asked[0]?.signal?.aborted).toBe(true);
    await expect.poll(() => served.log.find((line) => line.requestId === 'gone')).toMatchObject({ aborted: true });
    await served.stop();
  });

  it('is not taken for one that has its answer', async () => {
    const service = smallService();
    const served = await serve(service);
    await (await served.ask({ query: '{ echo(text: "a") }' })).json();
    await pause(50);
    expect(service.asked[0]?.signal?.aborted).toBe(false);
    await served.stop();
  });
});

describe('listening', () => {
  it('tells which port is taken and what to do', async () => {
    const first = await serve(smallService());
    await expect(serve(smallService(), { port: first.port })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: `port ${first.port} on 127.0.0.1 is taken by another program`,
      advice: 'Set ATLAS_PORT to another port, or to 0 for any free one.',
    });
    await first.stop();
  });

  it('tells which address is not one of this machine', async () => {
    await expect(serve(smallService(), { host: '192.0.2.1' })).rejects.toMatchObject({ code: 'BAD_SETTING' });
  });
});
