import { parse, specifiedRules, validate } from 'graphql';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { createService } from '../../src/graphql/service.js';
import { loadWorld } from '../graphql/world.js';
import { corpus } from './corpus.js';
import { isAnchored, scansOf } from './plans.js';
import { recording } from './recording.js';

describe('the statements of a corpus of queries', () => {
  let database: Database;
  let driver: Driver;

  beforeAll(async () => {
    const { uri, user, password } = inject('neo4j');
    database = (await loadWorld()).database;
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  });

  afterAll(async () => {
    await driver.close();
    await database.close();
  });

  test.for(corpus())(
    '$name: are as the golden file has them, and each is anchored on an index',
    async ({ name, text }) => {
      const { database: recorded, sent } = recording(database);
      const service = createService(recorded, { deadlineMs: 60_000 });
      const document = parse(text);
      expect(validate(service.schema, document, [...specifiedRules, ...service.rules])).toEqual([]);
      const { errors } = await service.execute({ document });
      expect(errors).toBeUndefined();

      await expect(`${sent.map(({ statement }) => statement).join('\n;\n')}\n`).toMatchFileSnapshot(
        `golden/${name}.cypher`,
      );
      for (const { statement, parameters } of sent) {
        const { summary } = await driver.executeQuery(
          statement.replace('CYPHER 5', 'CYPHER 5 EXPLAIN'),
          driverParameters(parameters),
        );
        if (summary.plan === false) throw new Error('the server explained nothing');
        expect({ statement, scans: scansOf(summary.plan), anchored: isAnchored(summary.plan) }).toEqual({
          statement,
          scans: [],
          anchored: true,
        });
      }
    },
  );
});

/** Whole numbers as Neo4j integers, as the database layer sends them. */
function driverParameters(parameters: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, typeof value === 'number' ? neo4j.int(value) : value]),
  );
}
