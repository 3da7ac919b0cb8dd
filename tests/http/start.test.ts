import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, inject, it } from 'vitest';
import { packagePath } from '../../src/package.js';
import { ended, settingsFor, startAtlas } from '../e2e/atlas.js';

const PATIENCE_MS = 60_000;
const env = { ...settingsFor(inject('neo4j')), ATLAS_SEED: packagePath('tests/world'), ATLAS_PORT: '0' };

/** The first line that says where something is. */
async function addressIn(out: Readable, what: string): Promise<string> {
  for await (const line of createInterface(out)) {
    if (line.startsWith(what)) return line.slice(what.length).trim();
  }
  throw new Error(`no line with ${what}`);
}

async function start(): Promise<{ child: ChildProcess; graphql: string }> {
  const child = startAtlas(['start'], env);
  child.stderr.resume();
  return { child, graphql: await addressIn(child.stdout, 'GraphQL:') };
}

describe('atlas start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'loads the seed, answers where it says, and ends well on %s',
    async (signal) => {
      const { child, graphql } = await start();
      expect(graphql).toMatch(/^http:\/\/localhost:\d+\/graphql$/);
      const response = await fetch(graphql, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ operations { totalCount } }' }),
      });
      expect(await response.json()).toMatchObject({ data: { operations: { totalCount: expect.any(Number) } } });
      child.kill(signal);
      child.kill(signal);
      await ended(child);
      expect([child.exitCode, child.signalCode]).toEqual([0, null]);
      await expect(fetch(graphql)).rejects.toThrow();
    },
    PATIENCE_MS,
  );

  it(
    'ends well when it is stopped before it serves',
    async () => {
      const child = startAtlas(['start'], env);
      await once(createInterface(child.stderr), 'line');
      child.kill('SIGTERM');
      await ended(child);
      expect([child.exitCode, child.signalCode]).toEqual([0, null]);
    },
    PATIENCE_MS,
  );

  it(
    'tells in one line that its port is taken, before it starts or writes anything',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const address = other.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const child = startAtlas(['start'], { ...env, ATLAS_PORT: String(port) });
      const [err] = await Promise.all([text(child.stderr), text(child.stdout), ended(child)]);
      expect(child.exitCode).toBe(1);
      expect(err).toBe(
        `port ${port} on 127.0.0.1 is taken by another program. Set ATLAS_PORT to another port, or to 0 for any free one.\n`,
      );
      other.close();
    },
    PATIENCE_MS,
  );
});
