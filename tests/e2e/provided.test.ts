import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docker } from '../../src/database/docker/cli.js';
import { openDatabase } from '../../src/database/open.js';
import { runAtlas } from './atlas.js';
import { Holder } from './holder.js';

/** A container takes its time on a machine that is busy. */
const PATIENT_MS = 300_000;

let folder = '';
let env: Record<string, string>;
let holder: Holder;
/** As told at the first start. */
let source = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-provided-'));
  env = { ATLAS_DATA: folder, ATLAS_BOLT_PORT: '0', ATLAS_BROWSER_PORT: '0', ATLAS_HEAP: '256m' };
  for (const name of ['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG']) env[name] = process.env[name] ?? '';
});
afterAll(async () => {
  await holder.end('SIGTERM');
  const [, project] = /container (scam-atlas-\w+)/.exec(source) ?? [];
  for (const volume of project === undefined ? [] : ['neo4j-data', 'neo4j-logs'])
    await docker(['volume', 'rm', `${project}_${volume}`], { timeoutMs: 30_000 });
  await rm(folder, { recursive: true, force: true });
});

/** The life of one data folder by the way that is open on this machine, told in order. */
describe('the Neo4j that is started where none is given', { timeout: PATIENT_MS }, () => {
  let uri = '';

  test('is in Docker, or else why not is told; it is on loopback and lets nobody in without its password', async () => {
    holder = new Holder(env);
    const said = await holder.ready();
    uri = said.uri;
    source = said.source;
    expect(source).toMatch(/^Neo4j in Docker at .*; data in the volume |started through Java; .*, since .*Docker/);
    expect(uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    const connection = { uri, user: 'neo4j', database: 'neo4j', deadlineMs: 10_000, pool: 5 };
    const guess = openDatabase({ ...connection, password: 'neo4j' });
    await expect(guess).rejects.toMatchObject({ code: 'DATABASE_REFUSED' });
    const password = (await readFile(said.passwordFile, 'utf8')).trim();
    await (await openDatabase({ ...connection, password })).close();
    expect(holder.output).not.toContain(password);
    expect(await (await fetch(said.browserUrl)).text()).toContain('Neo4j Browser');
  });

  test('is shared by a command that ends soon, and kept from a second holder', async () => {
    const { err } = await runAtlas(['digest'], env);
    expect(err).toContain(`Neo4j at ${uri} (run by process ${holder.pid};`);
    expect(await new Holder(env).refused()).toMatchObject({ code: 'DATABASE_BUSY' });
  });

  test('left by a killed parent, is found and used again', async () => {
    await holder.end('SIGKILL');
    holder = new Holder(env);
    const said = await holder.ready();
    expect(said).toMatchObject({ uri, times: 2 });
    expect(said.source).toContain('left running by an earlier start');
  });

  test('is gone when its parent is stopped, and has its data when it is started again', async () => {
    expect(await holder.end('SIGTERM')).toBe(0);
    await expect(fetch(uri.replace('bolt:', 'http:'))).rejects.toThrow();
    holder = new Holder(env);
    expect(await holder.ready()).toMatchObject({ times: 3 });
    expect(await holder.end('SIGINT')).toBe(0);
  });
});
