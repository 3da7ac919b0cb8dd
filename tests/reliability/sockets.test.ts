import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../http/served.js';
import { smallService } from '../http/small-service.js';

const PATIENCE_MS = 60_000;
const IDLE = 500;
const MOST_MS = 30_000;

describe.concurrent('connections that bring no request', { timeout: PATIENCE_MS }, () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(smallService());
  });
  afterAll(() => served.stop());

  async function open(): Promise<Socket> {
    const socket = connect(served.port, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  }

  /** Sends a byte now and then until the server has enough of it. @returns what it says, and after how long */
  async function dripped(start: string): Promise<{ answer: string; ms: number }> {
    const began = performance.now();
    const socket = await open();
    socket.on('error', () => undefined);
    socket.write(start);
    const drip = setInterval(() => socket.write('x'), 500);
    const answer = await text(socket).finally(() => clearInterval(drip));
    return { answer, ms: performance.now() - began };
  }

  it('500 idle sockets: others are answered meanwhile, and they are closed', async () => {
    const sockets = await Promise.all(Array.from({ length: IDLE }, open));
    const closed = sockets.map((socket) => once(socket.on('error', () => undefined).resume(), 'close'));
    const began = performance.now();
    const response = await served.ask({ query: '{ echo(text: "a") }' });
    expect(await response.json()).toEqual({ data: { echo: 'a' } });
    expect(performance.now() - began).toBeLessThan(5_000);
    await Promise.all(closed);
    expect(performance.now() - began).toBeLessThan(MOST_MS);
  });

  it('slow headers: 408 and the end of the connection', async ({ expect: check }) => {
    const { answer, ms } = await dripped('POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    check(answer).toMatch(/^HTTP\/1\.1 408 /);
    check(ms).toBeLessThan(MOST_MS);
  });

  it('a slow body: 408 and the end of the connection', async ({ expect: check }) => {
    const head =
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n';
    const { answer, ms } = await dripped(head);
    check(answer).toMatch(/^HTTP\/1\.1 408 /);
    check(ms).toBeLessThan(MOST_MS);
  });
});
