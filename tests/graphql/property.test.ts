import fc from 'fast-check';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createService } from '../../src/graphql/service.js';
import { worldMemory, worldReference } from '../reference/world.js';
import { differences } from './differences.js';
import { requests } from './generate/requests.js';
import { wordsOf } from './generate/words.js';
import { type LoadedWorld, loadWorld } from './world.js';

const RUNS = 150;
/** Milliseconds after which fewer runs must do, and a failure is told without more shrinking. */
const LIMIT = 60_000;
const TIME = 120_000;

let world: LoadedWorld;

beforeAll(async () => {
  world = await loadWorld();
}, TIME);

afterAll(async () => {
  await world?.database.close();
});

it(
  'any request is answered as graphql-js answers it over the same facts in memory',
  async () => {
    const service = createService(world.database);
    const reference = worldReference(world.loaded);
    const any = requests(reference.schema, wordsOf(worldMemory()));
    const isAnsweredAlike = fc.asyncProperty(any, async ({ text, variables }) => {
      const document = parse(text);
      const actual = await service.execute({ document, variables });
      expect(differences(reference.execute(document, variables), actual)).toEqual([]);
    });
    await fc.assert(isAnsweredAlike, { numRuns: RUNS, interruptAfterTimeLimit: LIMIT });
  },
  TIME,
);
