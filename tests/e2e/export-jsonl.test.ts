import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open.js';
import { requireFacts } from '../../src/facts/read.js';
import { digestDatabase } from '../../src/load/digest.js';
import { load } from '../../src/load/load.js';
import { loadOntology, packagePath } from '../../src/package.js';
import { project } from '../../src/projection/project.js';
import { ended, runAtlas, settingsFor, startAtlas } from './atlas.js';
import { clearFacts, emptyDatabase, everythingIn } from './empty.js';

const SEED = packagePath('tests/world');
const ontology = loadOntology();
const WORLD = project(requireFacts(SEED, ontology), ontology);
const env = settingsFor(inject('neo4j'));

let database: Database;
let folder: string;
let file: string;
beforeAll(async () => {
  database = await openDatabase(inject('neo4j'));
  await emptyDatabase(database);
  folder = await mkdtemp(join(tmpdir(), 'atlas-export-'));
  file = join(folder, 'world.jsonl');
  expect(await runAtlas(['export', 'jsonl', file, '--seed', SEED], {})).toMatchObject({ exitCode: 0, out: '' });
});
beforeEach(() => clearFacts(database));
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
  await rm(folder, { recursive: true });
});

describe('atlas load --from an export of atlas export jsonl', () => {
  it('restores the digest and the types of what the seed files give', async () => {
    await load(database, WORLD);
    const digest = await digestDatabase(database);
    await clearFacts(database);
    const { exitCode } = await runAtlas(['load', '--from', file], env);
    expect({ exitCode, digest: await digestDatabase(database) }).toEqual({ exitCode: 0, digest });
    const types = await database.read(`
      MATCH (e:Event) WHERE e.occurredEarliest IS NOT NULL
      MATCH (p:Place) WHERE p.latitude IS NOT NULL
      RETURN DISTINCT valueType(e.occurredEarliest), valueType(p.latitude)`);
    expect(types).toEqual([['DATE NOT NULL', 'FLOAT NOT NULL']]);
  });

  it('changes nothing where the seed files are loaded', async () => {
    await load(database, WORLD);
    const before = await everythingIn(database);
    const { out } = await runAtlas(['load', '--from', file], env);
    expect(out).toContain(': 0 changes');
    expect(await everythingIn(database)).toEqual(before);
  });

  it('tells a malformed line by its number, ends with 1 and writes nothing', async () => {
    const broken = join(folder, 'broken.jsonl');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(broken, lines.with(20, `${lines[20]?.slice(0, -5)}`).join('\n'));
    const before = await everythingIn(database);
    const { exitCode, err } = await runAtlas(['load', '--from', broken], env);
    expect(exitCode).toBe(1);
    expect(err).toContain(`${broken}:21: the line is no JSON. Nothing was written.`);
    expect(await everythingIn(database)).toEqual(before);
  });

  it('is refused beside a folder of seed files, and without a file to read', async () => {
    const both = await runAtlas(['load', SEED, '--from', file], env);
    expect(both).toMatchObject({ exitCode: 2, err: expect.stringContaining('a folder and --from are both given') });
    const none = await runAtlas(['load', '--from', join(folder, 'none.jsonl')], env);
    expect(none).toMatchObject({ exitCode: 2, err: expect.stringContaining("can't read") });
  });
});

it('atlas export jsonl ends in peace when nobody reads on', async () => {
  const child = startAtlas(['export', 'jsonl', '--seed', SEED], {});
  child.stdout.once('data', () => child.stdout.destroy());
  const [err] = await Promise.all([text(child.stderr), ended(child)]);
  expect({ exitCode: child.exitCode, err }).toEqual({ exitCode: 0, err: '' });
});
