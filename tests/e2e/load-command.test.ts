import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open.js';
import { requireFacts } from '../../src/facts/read.js';
import { digestDatabase } from '../../src/load/digest.js';
import { load } from '../../src/load/load.js';
import { loadOntology, packagePath } from '../../src/package.js';
import { datasetVersion, digestProjection } from '../../src/projection/digest.js';
import { project } from '../../src/projection/project.js';
import { graphOf, link } from '../unit/projection/facts.js';
import { ended, runAtlas, settingsFor, startAtlas } from './atlas.js';
import { clearFacts, emptyDatabase, everythingIn } from './empty.js';

const SEED = packagePath('tests/world');
const ontology = loadOntology();
const WORLD = project(requireFacts(SEED, ontology), ontology);
const ALL = WORLD.nodes.length + WORLD.relationships.length;
const env = settingsFor(inject('neo4j'));

let database: Database;
beforeAll(async () => {
  database = await openDatabase(inject('neo4j'));
  await emptyDatabase(database);
});
beforeEach(() => clearFacts(database));
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

describe('atlas load', () => {
  it('loads a seed and tells what changed, which is nothing the second time', async () => {
    const dry = await runAtlas(['load', SEED, '--dry-run'], env);
    expect(await database.read('MATCH (n:Atlas) WHERE NOT n:Migration RETURN n.id')).toEqual([]);
    const first = await runAtlas(['load', SEED], env);
    expect(first.out).toContain(`Dataset ${datasetVersion(WORLD)}: ${ALL} changes\n`);
    expect(first.out).toBe(dry.out);
    expect(first.err).toContain(`Written ${ALL} of ${ALL}`);
    const second = await runAtlas(['load', SEED], env);
    expect(second.out).toContain(': 0 changes\n');
    expect([dry, first, second].map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  });

  it('writes nothing when a seed file has a fault, and names its place', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-seed-'));
    try {
      await cp(SEED, folder, { recursive: true });
      await writeFile(join(folder, 'broken.yaml'), 'person/nobody:\n  nmes: {en: "Nobody"}\n');
      const before = await everythingIn(database);
      const { exitCode, err } = await runAtlas(['load', folder], env);
      expect(exitCode).toBe(1);
      expect(err).toMatch(/broken\.yaml:2/);
      expect(err).not.toMatch(/^\s+at /m);
      expect(await everythingIn(database)).toEqual(before);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("refuses somebody else's database in one line", async () => {
    await database.write((transaction) => transaction.run("CREATE (:Entity {name: 'theirs'})"));
    const { exitCode, err } = await runAtlas(['load', SEED], env);
    expect(exitCode).toBe(1);
    expect(err.trim().split('\n').at(-1)).toMatch(/somebody else's data.*Name an empty database/);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('killed while its transaction waits leaves the old facts; loaded again, the new ones are there', async () => {
    const old = graphOf([link('operation/raid', 'TARGETED', 'scam-hub/park')]);
    await load(database, old);
    expect(await signalWaitingLoad('SIGKILL')).toEqual({ exitCode: null, signalCode: 'SIGKILL' });
    expect(await digestDatabase(database)).toBe(digestProjection(old));
    expect((await runAtlas(['load', SEED], env)).exitCode).toBe(0);
    expect(await digestDatabase(database)).toBe(digestProjection(WORLD));
  });

  it('interrupted while it waits ends at once and leaves the old facts', async () => {
    const old = graphOf([link('operation/raid', 'TARGETED', 'scam-hub/park')]);
    await load(database, old);
    expect(await signalWaitingLoad('SIGINT')).toEqual({ exitCode: 130, signalCode: null });
    expect(await digestDatabase(database)).toBe(digestProjection(old));
  });
});

describe('atlas digest', () => {
  it('prints the digest of what is loaded', async () => {
    await load(database, WORLD);
    const { exitCode, out } = await runAtlas(['digest'], env);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: `${digestProjection(WORLD)}\n` });
  });

  it('says what to do where nothing is loaded', async () => {
    const { exitCode, err } = await runAtlas(['digest'], env);
    expect(exitCode).toBe(1);
    expect(err).toContain('holds no dataset of scam-atlas. Load one with `atlas load`.');
  });
});

/** Starts a load, sends it the signal while it waits for a lock that another transaction holds, and waits for its end. */
async function signalWaitingLoad(signal: NodeJS.Signals) {
  const child = startAtlas(['load', SEED], env);
  await database.write(async (transaction) => {
    await transaction.run('MATCH (d:Atlas:Dataset) SET d.lock = true REMOVE d.lock');
    await untilLoadWaits();
    child.kill(signal);
    await ended(child);
  });
  const { exitCode, signalCode } = child;
  return { exitCode, signalCode };
}

async function untilLoadWaits(): Promise<void> {
  const waiting = () =>
    database.read(`
      SHOW TRANSACTIONS YIELD status, currentQuery
      WHERE status STARTS WITH 'Blocked' AND currentQuery CONTAINS 'SET d:Dataset' RETURN status`);
  while ((await waiting()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
}
