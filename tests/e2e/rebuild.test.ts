import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { digestDatabase } from '../../src/load/digest.js';
import { loadOntology } from '../../src/package.js';
import { loadSeed } from '../graphql/seed.js';
import { emptyDatabase } from './empty.js';

let database: Database;
let digest: string;
beforeAll(async () => {
  database = await loadSeed();
  digest = await digestDatabase(database);
});
afterAll(() => database.close());

const run = (statement: string, parameters = {}) =>
  database.write((transaction) => transaction.run(statement, parameters));

async function loadedAnew(): Promise<string> {
  await (await loadSeed()).close();
  return digestDatabase(database);
}

test('the projection of the seed, dropped and rebuilt, has the same digest', async () => {
  const types = [...loadOntology().predicates.values()].map(({ name }) => name);
  const drawn = 'MATCH (:Entity)-[r]->(:Entity) WHERE type(r) IN $types';
  const [[count]] = (await database.read(`${drawn} RETURN count(r)`, { types })) as [[number]];
  expect(count).toBeGreaterThan(1000);
  await run(`${drawn} DELETE r`, { types });
  await run('MATCH (n:Event) REMOVE n.occurred, n.occurredEarliest, n.occurredLatest');
  await run('MATCH (n:Entity) REMOVE n.standing, n.summary');
  expect(await digestDatabase(database)).not.toBe(digest);
  expect(await loadedAnew()).toBe(digest);
});

test('the whole graph of the seed, dropped with its schema and rebuilt, has the same digest', async () => {
  await emptyDatabase(database);
  expect(await loadedAnew()).toBe(digest);
});
