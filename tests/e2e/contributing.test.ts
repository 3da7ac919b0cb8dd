import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runNew } from '../../src/commands/new.js';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open.js';
import { readFacts, requireFacts } from '../../src/facts/read.js';
import { createService } from '../../src/graphql/service.js';
import { load } from '../../src/load/load.js';
import { loadOntology, packagePath } from '../../src/package.js';
import { project } from '../../src/projection/project.js';
import { ask } from '../graphql/ask.js';

const ontology = loadOntology();

describe('CONTRIBUTING.md, followed to the letter', () => {
  let text: string;
  let folder: string;
  let database: Database;

  beforeAll(async () => {
    text = await readFile(packagePath('CONTRIBUTING.md'), 'utf8');
    folder = join(await mkdtemp(join(tmpdir(), 'atlas-contributing-')), 'seed');
    await cp(packagePath('seed'), folder, { recursive: true });
    database = await openDatabase(inject('neo4j'));
  });
  afterAll(async () => {
    await rm(dirname(folder), { recursive: true });
    await database.close();
  });

  /** Blocks of a language, without their fences. */
  function blocks(language: string): string[] {
    return [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, block = '']) => block);
  }

  test('makes its files with atlas new, which the check then asks to fill in', () => {
    const made = [...text.matchAll(/atlas -- new (\S+) (\S+)/g)].map(([, kind = '', name = '']) =>
      runNew(kind, name, folder).replace(folder, 'seed'),
    );
    expect(made).toEqual(blocks('yaml').map((block) => /^# (\S+)/.exec(block)?.[1]));
    const checked = readFacts(folder, ontology);
    const faults = 'faults' in checked ? checked.faults : [];
    expect(new Set(faults.map(({ file }) => file))).toEqual(new Set(made));
  });

  test('fills them in so that the seed is sound and the query has the answer shown', async () => {
    for (const block of blocks('yaml')) {
      const path = /^# seed\/(\S+)/.exec(block)?.[1] ?? '';
      await writeFile(join(folder, path), block);
    }
    await load(database, project(requireFacts(folder, ontology), ontology));
    const service = createService(database, { deadlineMs: 60_000 });
    const [query = ''] = blocks('graphql');
    const { data, errors } = await ask(service, query);
    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(blocks('json')[0] ?? ''));
  });
});
