import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createService } from '../../src/graphql/service.js';
import { worldMemory, worldReference } from '../reference/world.js';
import { differences } from './differences.js';
import type { Operation } from './generate/model.js';
import { reduce } from './generate/reduce.js';
import { acceptableOperations, requestOf } from './generate/requests.js';
import { wordsOf } from './generate/words.js';
import { type LoadedWorld, loadWorld } from './world.js';

const RUNS = 150;
/** Milliseconds after which fewer runs must do. */
const LIMIT = 40_000;
const TIME = 180_000;

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
    const service = createService(world.database, { deadlineMs: 60_000 });
    const reference = worldReference(world.loaded);
    const { schema } = reference;
    const differencesOf = async (operation: Operation) => {
      const request = requestOf(schema, operation);
      if (!request) return [];
      return differences(reference.execute(request.document, request.variables), await service.execute(request));
    };
    const isAnsweredAlike = async (operation: Operation) => {
      if ((await differencesOf(operation)).length === 0) return;
      const smallest = await reduce(operation, async (candidate) => (await differencesOf(candidate)).length > 0);
      const { text, variables } = requestOf(schema, smallest) ?? {};
      expect.fail([text, JSON.stringify(variables), ...(await differencesOf(smallest))].join('\n'));
    };
    const any = fc.noShrink(acceptableOperations(schema, wordsOf(worldMemory())));
    await fc.assert(fc.asyncProperty(any, isAnsweredAlike), { numRuns: RUNS, interruptAfterTimeLimit: LIMIT });
  },
  TIME,
);
