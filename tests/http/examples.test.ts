import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open.js';
import { requireFacts } from '../../src/facts/read.js';
import { createService } from '../../src/graphql/service.js';
import { load } from '../../src/load/load.js';
import { loadOntology, packagePath } from '../../src/package.js';
import { project } from '../../src/projection/project.js';
import { errorsOf, type Served, serve } from './served.js';

const FOLDER = packagePath('page/examples');
const LOAD_MS = 120_000;
const examples = readdirSync(FOLDER).sort();
/** Queries that docs/api.md shows. */
const shown = [...readFileSync(packagePath('docs/api.md'), 'utf8').matchAll(/```graphql\n(.*?)```/gs)].map(
  ([, query = '']) => query,
);
const textOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

const answer = z.strictObject({
  data: z.record(z.string(), z.unknown()),
  extensions: z.looseObject({ dataset: z.string(), cypher: z.array(z.string()).optional() }),
});

/** Whether any list in it has an item. */
function hasItems(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasItems);
}

describe('the page over the seed', () => {
  let database: Database;
  let served: Served;
  beforeAll(async () => {
    const ontology = loadOntology();
    database = await openDatabase(inject('neo4j'));
    await load(database, project(requireFacts(packagePath('seed'), ontology), ontology));
    served = await serve(createService(database, { deadlineMs: 60_000 }), { database });
  }, LOAD_MS);
  afterAll(async () => {
    await served.stop();
    await database.close();
  });

  it('has ten examples', () => {
    expect(examples).toHaveLength(10);
  });

  for (const name of examples) {
    it(`has an example ${name} with a title, a sentence and an answer within the limits`, async () => {
      const text = textOf(name);
      expect(text).toMatch(/^# .+\n# .+\.\nquery \w+ \{\n/);
      const response = await served.ask({ query: text });
      const { data } = answer.parse(await response.json());
      for (const [field, value] of Object.entries(data)) expect(hasItems(value) || field === 'dataset').toBe(true);
    });
  }

  it('answers each query that docs/api.md shows', async () => {
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const query of shown) {
      const response = await served.ask({ query });
      const { data } = answer.parse(await response.json());
      for (const value of Object.values(data)) expect(hasItems(value), query).toBe(true);
    }
  });

  it('shows the Cypher of an answer for Neo4j Browser', async () => {
    const response = await served.ask({ query: textOf(examples[0] ?? '') }, { 'x-atlas-cypher': '1' });
    const { extensions } = answer.parse(await response.json());
    expect(extensions.cypher?.[0]).toMatch(/^:param /);
    expect(extensions.cypher?.length).toBeLessThanOrEqual(3);
  });

  it('refuses an unknown operation name, naming it', async () => {
    const response = await served.ask({ query: 'query A { dataset { version } }', operationName: 'B' });
    expect(response.status).toBe(400);
    const [error] = await errorsOf(response);
    expect(error).toMatchObject({ message: expect.stringContaining('"B"'), extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('is ready', async () => {
    expect((await fetch(`${served.url}/ready`)).status).toBe(200);
  });
});
