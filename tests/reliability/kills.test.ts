import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packagePath } from '../../src/package.js';
import { factsOf, runKills } from './kills.js';

const PATIENCE_MS = 600_000;
const WORLD = packagePath('tests/world');

let renamed: string;
/** The fixture world with other names in English. */
beforeAll(async () => {
  renamed = await mkdtemp(join(tmpdir(), 'atlas-renamed-'));
  await cp(WORLD, renamed, { recursive: true });
  for (const name of await readdir(renamed)) {
    if (!name.endsWith('.yaml')) continue;
    const text = await readFile(join(renamed, name), 'utf8');
    await writeFile(join(renamed, name), text.replace(/\ben: (\[?)"/g, 'en: $1"Other '));
  }
});
afterAll(() => rm(renamed, { recursive: true }));

it(
  'kills of the database and of the loader at random moments leave the old facts or the new ones, and clients whole answers or 503',
  async () => {
    const counts = { database: 2, loader: 5 };
    const { old, new: replaced, digests, answers } = await runKills(counts, [factsOf(WORLD), factsOf(renamed)]);
    expect(old + replaced).toBe(counts.database + counts.loader);
    expect(digests.found).toBe(digests.wanted);
    expect(answers[200]).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);
