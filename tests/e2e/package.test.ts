import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/database/database.js';
import { packagePath } from '../../src/package.js';
import { loadWorld } from '../graphql/world.js';
import { settingsFor } from './atlas.js';

const run = promisify(execFile);
const INSTALL_MS = 600_000;
const packed = z.array(z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) })).length(1);

const PROGRAM = `
import { openAtlas } from 'scam-atlas';
const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = process.env;
const atlas = await openAtlas({ uri, user, password, deadlineMs: 60_000 });
console.log(JSON.stringify(await atlas.query('{ country: entity(id: "country/xa") { kind } }')));
await atlas.close();
`;
const TYPED = `
import neo4j from 'neo4j-driver';
import { AtlasError, type Atlas, type GivenDriver, openAtlas } from 'scam-atlas';
export async function nameOf(id: string): Promise<string | undefined> {
  const given: GivenDriver = { driver: neo4j.driver('bolt://localhost') };
  const atlas: Atlas = await openAtlas(given);
  const { data, errors } = await atlas.query<{ entity: { name: string } | null }>('{ entity { name } }', { id });
  if (errors) throw new AtlasError('USAGE', errors.map(({ message }) => message).join());
  // @ts-expect-error a password is needed with a uri
  await openAtlas({ uri: 'bolt://localhost' });
  return data?.entity?.name;
}
`;
const TSCONFIG = {
  compilerOptions: {
    module: 'NodeNext',
    target: 'ES2022',
    // The driver's own types need the last.
    lib: ['ES2022', 'DOM', 'ESNext.Disposable'],
    strict: true,
    noEmit: true,
    types: [],
    exactOptionalPropertyTypes: true,
  },
  files: ['typed.ts'],
};

describe('the packed package, installed in another folder', () => {
  let database: Database;
  let folder: string;
  let shipped: string[];

  beforeAll(async () => {
    database = (await loadWorld()).database;
    folder = await mkdtemp(join(tmpdir(), 'atlas-package-'));
    const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
    const { stdout } = await run('npm', words, { cwd: packagePath('.'), maxBuffer: 16_000_000 });
    const [tarball] = packed.parse(JSON.parse(stdout));
    shipped = tarball?.files.map(({ path }) => path) ?? [];
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball?.filename}`], {
      cwd: folder,
    });
  }, INSTALL_MS);
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...settingsFor(inject('neo4j')) };

  it('answers a query through openAtlas', async () => {
    await writeFile(join(folder, 'program.mjs'), PROGRAM);
    const { stdout } = await run('node', ['program.mjs'], { cwd: folder, env });
    expect(JSON.parse(stdout)).toMatchObject({ data: { country: { kind: 'COUNTRY' } } });
  });

  it('has types that a strict program compiles against', async () => {
    await writeFile(join(folder, 'typed.ts'), TYPED);
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    const compiler = packagePath('node_modules/typescript/bin/tsc');
    const outcome = await run(process.execPath, [compiler, '-p', folder]).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ stdout: '' });
  });

  it('has an atlas that finds all it reads', { timeout: INSTALL_MS }, async () => {
    const atlas = async (...words: string[]) =>
      run(join(folder, 'node_modules/.bin/atlas'), words, { cwd: folder, env, maxBuffer: 64_000_000 });
    expect((await atlas('digest')).stdout).toMatch(/^[0-9a-f]{64}\n$/);
    expect((await atlas('check')).stdout).toContain('The seed is sound');
    expect((await atlas('load', '--dry-run')).stdout).toMatch(/^Dataset /);
    expect((await atlas('export', 'cypher', 'scripts')).stderr).toMatch(/^\d+ scripts in scripts/);
  });

  it.each([
    ['new', 'person', 'somebody'],
    ['check', '--accept'],
    ['check', 'node_modules/scam-atlas/seed', '--accept'],
  ])('writes nothing into its own seed: atlas %s %s', async (...words) => {
    const atlas = join(folder, 'node_modules/.bin/atlas');
    const outcome = await run(atlas, words, { cwd: folder, env }).catch((error: unknown) => error);
    expect(outcome).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/part of the installed package.*Set ATLAS_SEED to a folder of your own/),
    });
  });

  it('holds what runs and what is read, and neither sources nor tests nor the generated scripts', () => {
    expect(shipped).toEqual(
      expect.arrayContaining([
        'dist/index.js',
        'dist/index.d.ts',
        'compose.yaml',
        'neo4j/pom.xml',
        'schema.graphql',
        'LICENSE',
      ]),
    );
    expect(shipped.filter((path) => /^(?:src|tests|scripts|page|cypher\/seed)\//.test(path))).toEqual([]);
  });
});
