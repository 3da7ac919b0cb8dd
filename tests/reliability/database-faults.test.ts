import { execFileSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection, Database } from '../../src/database/database.js';
import { Neo4jDatabase } from '../../src/database/neo4j-database.js';
import { openDatabase } from '../../src/database/open.js';
import { createService, type ServiceOptions } from '../../src/graphql/service.js';
import { digestDatabase } from '../../src/load/digest.js';
import { load } from '../../src/load/load.js';
import { loadOntology } from '../../src/package.js';
import { digestProjection } from '../../src/projection/digest.js';
import { project } from '../../src/projection/project.js';
import type { Projection } from '../../src/projection/projection.js';
import { ended, settingsFor, startAtlas } from '../e2e/atlas.js';
import { errorsOf, type Served, serve } from '../http/served.js';
import { worldFacts } from '../reference/world.js';
import { openCuttingRelay } from './cutting-relay.js';
import { OwnNeo4j } from './own-neo4j.js';

const PATIENCE_MS = 240_000;
const SLOW = 'UNWIND range(1, 1000000000) AS n WITH n WHERE n % 2 = 3 RETURN [toString(count(n))]';
const HUNGRY = 'UNWIND range(1, 20000000) AS n WITH collect(n) AS list RETURN [toString(size(list))]';
const SIMPLE = { query: '{ dataset { version } }' };
const LONG = {
  query: '{ operations { nodes { id name statements { nodes { id citations { note document { title } } } } } } }',
};
/** Joins that take the planner far longer than any deadline here. */
const HARD_TO_PLAN = `MATCH ${Array.from({ length: 22 }, (_, i) => `(a${i}:Atlas)-[:PART_OF|RELATED_TO|TARGETED]-(a${(i * 7 + 3) % 22}x)`).join(', ')} RETURN count(*)`;

let neo4j: OwnNeo4j;
let world: Projection;

/** What a client sees of one request. */
async function answerOf(served: Served, body: unknown) {
  const began = performance.now();
  const response = await served.ask(body);
  const ms = performance.now() - began;
  const retryAfter = response.headers.get('retry-after');
  const codes = response.ok ? [] : (await errorsOf(response)).map(({ extensions }) => extensions.code);
  return { status: response.status, retryAfter, codes, ms, response };
}

async function withServed(
  connection: Connection,
  options: ServiceOptions,
  work: (served: Served, database: Database) => Promise<void>,
  change: (database: Database) => Pick<Database, 'read'> = (database) => database,
): Promise<void> {
  const database = await openDatabase(connection);
  const served = await serve(createService(change(database), options), { database });
  try {
    await work(served, database);
  } finally {
    await served.stop();
    await database.close();
  }
}

/** The same, with another statement in the place of each. */
const sending = (statement: string) => (database: Database) => ({
  read: (_: string, __?: unknown, options?: Parameters<Database['read']>[2]) => database.read(statement, {}, options),
});

beforeAll(async () => {
  neo4j = await OwnNeo4j.start();
  world = project(worldFacts(), loadOntology());
  const database = await openDatabase(neo4j.connection);
  await load(database, world);
  await database.close();
}, PATIENCE_MS);
afterAll(() => neo4j.remove(), PATIENCE_MS);

describe('a database', { timeout: PATIENCE_MS }, () => {
  it('that is slow: 503 at the deadline, with the seconds to wait', async () => {
    await withServed(
      neo4j.connection,
      { deadlineMs: 400 },
      async (served) => {
        const { status, retryAfter, codes, ms } = await answerOf(served, SIMPLE);
        expect({ status, retryAfter, codes }).toEqual({ status: 503, retryAfter: '2', codes: ['DEADLINE'] });
        expect(ms).toBeLessThan(3_000);
      },
      sending(SLOW),
    );
  });

  it('that plans for too long: 503 at the deadline, which ends the planning too', async () => {
    await withServed(
      neo4j.connection,
      { deadlineMs: 500 },
      async (served, database) => {
        const { status, codes, ms } = await answerOf(served, SIMPLE);
        expect({ status, codes }).toEqual({ status: 503, codes: ['DEADLINE'] });
        expect(ms).toBeLessThan(3_000);
        const left = () =>
          database.read(
            "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'a21x' AND NOT currentQuery STARTS WITH 'SHOW' RETURN 1",
          );
        await expect.poll(left, { timeout: 20_000 }).toEqual([]);
      },
      sending(HARD_TO_PLAN),
    );
  });

  it('whose connections are all in use: 503 within three seconds', async () => {
    await withServed({ ...neo4j.connection, pool: 1 }, {}, async (served, database) => {
      await database.write(async (transaction) => {
        await transaction.run('RETURN 1');
        const { status, retryAfter, codes, ms } = await answerOf(served, SIMPLE);
        expect({ status, retryAfter, codes }).toEqual({ status: 503, retryAfter: '2', codes: ['DATABASE_BUSY'] });
        expect(ms).toBeLessThan(3_000);
      });
      expect((await answerOf(served, SIMPLE)).status).toBe(200);
    });
  });

  it('that is out of memory for a transaction: 503, and it is not asked again', async () => {
    const relay = await openCuttingRelay(Number(new URL(neo4j.connection.uri).port));
    const connection = { ...neo4j.connection, uri: `bolt://127.0.0.1:${relay.port}` };
    await withServed(
      connection,
      { deadlineMs: 60_000 },
      async (served) => {
        const { status, codes } = await answerOf(served, SIMPLE);
        expect({ status, codes }).toEqual({ status: 503, codes: ['DATABASE_BUSY'] });
        expect(relay.sent('range(1, 20000000)')).toBe(1);
      },
      sending(HUNGRY),
    );
    relay.close();
  });

  it('whose connection is cut in the middle of an answer: the whole answer or 503, never a part', async () => {
    const relay = await openCuttingRelay(Number(new URL(neo4j.connection.uri).port));
    const connection = { ...neo4j.connection, uri: `bolt://127.0.0.1:${relay.port}` };
    await withServed(connection, { deadlineMs: 60_000 }, async (served) => {
      const whole = await (await served.ask(LONG)).text();
      relay.cut(1, 400);
      expect(await (await served.ask(LONG)).text()).toBe(whole);
      relay.cut(Number.POSITIVE_INFINITY, 400);
      const { status, retryAfter, codes } = await answerOf(served, LONG);
      expect({ status, retryAfter, codes }).toEqual({ status: 503, retryAfter: '2', codes: ['DATABASE_UNAVAILABLE'] });
      relay.cut(0, 0);
      await expect.poll(async () => (await served.ask(LONG)).text(), { timeout: 20_000 }).toBe(whole);
    });
    relay.close();
  });

  it('that is frozen: 503 within three seconds, then at once; and it recovers', async () => {
    await withServed(neo4j.connection, {}, async (served) => {
      expect((await answerOf(served, SIMPLE)).status).toBe(200);
      await neo4j.signal('SIGSTOP');
      try {
        const first = await answerOf(served, SIMPLE);
        expect(first).toMatchObject({ status: 503, retryAfter: '2', codes: ['DATABASE_UNAVAILABLE'] });
        expect(first.ms).toBeLessThan(3_000);
        const second = await answerOf(served, SIMPLE);
        expect(second.status).toBe(503);
        expect(second.ms).toBeLessThan(500);
        expect((await fetch(`${served.url}/live`)).status).toBe(200);
        expect((await fetch(`${served.url}/ready`)).status).toBe(503);
      } finally {
        await neo4j.signal('SIGCONT');
      }
      await expect.poll(async () => (await fetch(`${served.url}/ready`)).status, { timeout: 20_000 }).toBe(200);
      expect((await answerOf(served, SIMPLE)).status).toBe(200);
    });
  });

  it('whose disk is full while loading: the load fails', async () => {
    const database = await openDatabase(neo4j.connection);
    const less = { ...world, version: '9.9.9', relationships: [] };
    // No file of it may grow beyond this: a write fails as it does on a full disk.
    execFileSync('prlimit', ['--pid', String(await neo4j.pid()), '--fsize=16384']);
    await expect(load(database, less)).rejects.toThrow();
    await database.close();
  });

  it('that goes down later: 503 within half a second', async () => {
    const database = new Neo4jDatabase(neo4j.connection);
    const served = await serve(createService(database), { database });
    await neo4j.kill();
    const answers = [];
    for (let turn = 0; turn < 9; turn += 1) answers.push(await answerOf(served, SIMPLE));
    for (const { status, retryAfter, codes } of answers) {
      expect({ status, retryAfter, codes }).toEqual({ status: 503, retryAfter: '2', codes: ['DATABASE_UNAVAILABLE'] });
    }
    // Half of them, since a busy machine may hold up any.
    expect(answers.map(({ ms }) => ms).sort((one, other) => one - other)[4]).toBeLessThan(500);
    expect((await fetch(`${served.url}/live`)).status).toBe(200);
    expect(await (await fetch(`${served.url}/ready`)).json()).toMatchObject({ reason: 'the database does not answer' });
    await served.stop();
    await database.close();
  });

  it('that is down at start: atlas serve is live and not ready, and ready within ten seconds of Bolt answering', async () => {
    const child = startAtlas(['serve'], { ...settingsFor(neo4j.connection), ATLAS_PORT: '0' });
    const url = await urlIn(child.stdout);
    expect((await fetch(`${url}/live`)).status).toBe(200);
    expect((await fetch(`${url}/ready`)).status).toBe(503);
    await neo4j.startAgain();
    const answered = performance.now();
    while ((await fetch(`${url}/ready`)).status !== 200) {
      expect(performance.now() - answered).toBeLessThan(10_000);
      await pause(100);
    }
    child.kill('SIGTERM');
    await ended(child);
    expect(child.exitCode).toBe(0);
  });

  it('whose disk was full while loading: holds what it held before, and nothing of the load', async () => {
    const database = await openDatabase(neo4j.connection);
    expect(await digestDatabase(database)).toBe(digestProjection(world));
    await database.close();
  });
});

async function urlIn(out: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(out)) {
    const found = /^GraphQL: +(\S+)\/graphql$/.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('it ended without an address');
}
