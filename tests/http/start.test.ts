import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '../../src/database/open.js';
import { packagePath } from '../../src/package.js';
import { ended, runAtlas, settingsFor, startAtlas } from '../e2e/atlas.js';
import { emptyDatabase } from '../e2e/empty.js';
import { occupy } from '../e2e/occupied.js';

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
    'takes the next free port where its default is taken, and says so',
    async () => {
      const other = await occupy(4000);
      const child = startAtlas(['start'], { ...env, ATLAS_PORT: '' });
      const errors = text(child.stderr);
      const graphql = await addressIn(child.stdout, 'GraphQL:');
      expect((await fetch(graphql.replace('graphql', 'live'))).status).toBe(200);
      child.kill('SIGTERM');
      await ended(child);
      other.free();
      expect(await errors).toContain(`port 4000 is taken; using ${new URL(graphql).port}\n`);
    },
    PATIENCE_MS,
  );

  it(
    'loads beside other data with --adopt, and not without',
    async () => {
      const database = await openDatabase(inject('neo4j'));
      await emptyDatabase(database);
      await database.write((transaction) => transaction.run("CREATE (:Person {name: 'theirs'})"));
      const refused = await runAtlas(['start'], env);
      expect([refused.exitCode, refused.err]).toEqual([1, expect.stringContaining('add --adopt')]);
      const child = startAtlas(['start', '--adopt'], env);
      child.stderr.resume();
      const graphql = await addressIn(child.stdout, 'GraphQL:');
      const body = JSON.stringify({ query: '{ search(text: "theirs") { nodes { id } } }' });
      const response = await fetch(graphql, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      expect(await response.json()).toMatchObject({ data: { search: { nodes: [] } } });
      child.kill('SIGTERM');
      await ended(child);
      await emptyDatabase(database);
      await database.close();
    },
    PATIENCE_MS,
  );

  it(
    'tells in one line that a port that is set is taken, before it starts or writes anything',
    async () => {
      const { port, free } = await occupy(0);
      const child = startAtlas(['start'], { ...env, ATLAS_PORT: String(port) });
      const [err] = await Promise.all([text(child.stderr), text(child.stdout), ended(child)]);
      expect(child.exitCode).toBe(1);
      expect(err).toBe(
        `port ${port} on 127.0.0.1 is taken by another program. Set ATLAS_PORT to another port, or to 0 for any free one.\n`,
      );
      free();
    },
    PATIENCE_MS,
  );
});
