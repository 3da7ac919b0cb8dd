import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { endProcess, isAlive, type ProcessIdentity, processIdentity } from '../../src/database/local/processes.js';
import { openDatabase } from '../../src/database/open.js';
import { AtlasError } from '../../src/errors.js';
import { runAtlas } from './atlas.js';
import { Holder } from './holder.js';

const BOOT_MS = 120_000;

let folder = '';
let env: Record<string, string>;
const holders: Holder[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-local-'));
  env = { ATLAS_NEO4J: 'java', ATLAS_DATA: folder, ATLAS_BOLT_PORT: '0', ATLAS_BROWSER_PORT: '0', ATLAS_HEAP: '256m' };
});
afterAll(async () => {
  for (const holder of holders) await holder.end('SIGKILL');
  const left = await notedNeo4j().catch(() => undefined);
  if (left !== undefined) await endProcess(left, 1_000);
  await rm(folder, { recursive: true, force: true });
});

function hold(other: Record<string, string> = {}): Holder {
  const holder = new Holder({ ...env, ...other });
  holders.push(holder);
  return holder;
}

const lockFile = () => join(folder, 'neo4j', 'lock.json');
const lock = z.object({ neo4j: z.object({ process: processIdentity }) });

async function notedNeo4j(): Promise<ProcessIdentity> {
  return lock.parse(JSON.parse(await readFile(lockFile(), 'utf8'))).neo4j.process;
}

function connection(uri: string, password: string) {
  return { uri, user: 'neo4j', password, database: 'neo4j', deadlineMs: 2_000, pool: 5 };
}

/** The life of one data folder, told in order: each test goes on where the last one stopped. */
describe('the local Neo4j', { timeout: BOOT_MS }, () => {
  let first: Holder;
  let second: Holder;
  let uri = '';
  let password = '';
  let neo4j: ProcessIdentity;

  test('starts with a password that only its owner can read', async () => {
    first = hold();
    const said = await first.ready();
    uri = said.uri;
    neo4j = await notedNeo4j();
    expect(said.passwordFile).toBe(join(folder, 'neo4j', 'password'));
    expect((await stat(said.passwordFile)).mode & 0o777).toBe(0o600);
    password = (await readFile(said.passwordFile, 'utf8')).trim();
    expect(password.length).toBeGreaterThanOrEqual(24);
    expect(first.output).not.toContain(password);
  });

  test('lets nobody in without it', async () => {
    const refused = { code: 'DATABASE_REFUSED' };
    await expect(openDatabase(connection(uri, 'neo4j'))).rejects.toMatchObject(refused);
    await expect(openDatabase(connection(uri, ''))).rejects.toMatchObject(refused);
  });

  test('serves Neo4j Browser, which is told the Bolt port', async () => {
    const { browserUrl } = await first.ready();
    expect(await (await fetch(browserUrl)).text()).toContain('Neo4j Browser');
    const root = await fetch(new URL('/', browserUrl), { headers: { accept: 'application/json' } });
    expect(await root.json()).toMatchObject({ bolt_direct: `bolt://localhost:${new URL(uri).port}` });
  });

  test('listens on loopback only', async () => {
    const configuration = await readFile(join(folder, 'neo4j', 'neo4j.conf'), 'utf8');
    const listening = configuration.split('\n').filter((line) => line.includes('listen_address='));
    expect(listening.length).toBe(3);
    expect(listening.every((line) => line.includes('=127.0.0.1'))).toBe(true);
  });

  test('refuses a second start on its folder, naming the holder', async () => {
    const refusal = await hold().refused();
    expect(refusal).toMatchObject({ code: 'DATABASE_BUSY' });
    expect(refusal.message).toContain(`process ${first.pid}`);
    expect(refusal.message).toContain(uri);
    expect(refusal.advice).toContain('NEO4J_URI');
    expect(await notedNeo4j()).toEqual(neo4j);
  });

  test('is shared by a command that ends soon, and goes on after it', async () => {
    const digest = await runAtlas(['digest'], env);
    expect(digest.err).toContain(`local Neo4j at ${uri} (run by process ${first.pid};`);
    expect(digest.err).toContain('holds no dataset of scam-atlas');
    expect(digest.exitCode).toBe(1);
    expect(await notedNeo4j()).toEqual(neo4j);
    expect(await isAlive(neo4j)).toBe(true);
  });

  test('left by a killed parent, is found and used again', async () => {
    await first.end('SIGKILL');
    expect(await isAlive(neo4j)).toBe(true);
    second = hold();
    const said = await second.ready();
    expect(said).toMatchObject({ uri, times: 2 });
    expect(said.source).toContain('left running by an earlier start');
    expect(await notedNeo4j()).toEqual(neo4j);
  });

  test('frozen, is answered for in time, and used again when it thaws', async () => {
    const database = await openDatabase(connection(uri, password));
    process.kill(neo4j.pid, 'SIGSTOP');
    try {
      const begun = performance.now();
      await expect(database.read('RETURN 1')).rejects.toMatchObject({ code: 'DEADLINE' });
      expect(performance.now() - begun).toBeLessThan(3_000);
      // Longer than it takes to see that the session's close is not answered either.
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      await expect(database.read('RETURN 1')).rejects.toBeInstanceOf(AtlasError);
    } finally {
      process.kill(neo4j.pid, 'SIGCONT');
    }
    await expect.poll(() => database.read('RETURN 1').catch(() => 'not yet'), { timeout: 15_000 }).toEqual([[1]]);
    await database.close();
  });

  test('is stopped cleanly by SIGTERM', async () => {
    expect(await second.end('SIGTERM')).toBe(0);
    expect(second.output).toContain('ended');
    expect(await isAlive(neo4j)).toBe(false);
    await expect(readFile(lockFile())).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readFile(join(folder, 'neo4j', 'neo4j.log'), 'utf8')).toContain('Stopped.');
  });

  test('keeps data and password, takes over the lock of the dead, and stops on SIGINT', async () => {
    const dead = { pid: 999_999_999, started: '1' };
    await writeFile(lockFile(), JSON.stringify({ owner: dead, neo4j: { process: dead, boltPort: 9, browserPort: 9 } }));
    const third = hold();
    expect((await third.ready()).times).toBe(3);
    expect((await readFile(join(folder, 'neo4j', 'password'), 'utf8')).trim()).toBe(password);
    neo4j = await notedNeo4j();
    expect(await third.end('SIGINT')).toBe(0);
    expect(await isAlive(neo4j)).toBe(false);
  });

  test('interrupted while it starts, leaves nothing running', async () => {
    const fourth = hold();
    await fourth.said('Starting Neo4j');
    await expect.poll(() => notedNeo4j().catch(() => undefined), { timeout: 10_000 }).toBeDefined();
    neo4j = await notedNeo4j();
    expect(await fourth.end('SIGINT')).toBe(1);
    expect((await fourth.refused()).message).toBe('interrupted');
    expect(await isAlive(neo4j)).toBe(false);
  });

  test('whose password is lost, says how to go on', async () => {
    await rm(join(folder, 'neo4j', 'password'));
    const refusal = await hold().refused();
    expect(refusal.code).toBe('DATABASE_REFUSED');
    expect(refusal.advice).toContain('Put it back, or remove the folder');
  });
});
