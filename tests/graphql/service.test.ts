import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/database/database.js';
import { createService } from '../../src/graphql/service.js';
import { recording } from '../cypher/recording.js';
import { ask, codesOf } from './ask.js';
import { loadWorld } from './world.js';

describe('the service', () => {
  let database: Database;

  beforeAll(async () => {
    database = (await loadWorld()).database;
  });
  afterAll(() => database.close());

  test('tells the version of the data with every answer', async () => {
    const [row] = await database.read("MATCH (d:Atlas {id: 'scam-atlas'}) RETURN d.version");
    const answer = await ask(
      createService(database, { deadlineMs: 60_000 }),
      '{ operations(first: 1) { nodes { id } } }',
    );
    expect(answer.extensions).toEqual({ dataset: row?.[0] });
  });

  test('runs a request again whose statements saw two versions, so that an answer is of one', async () => {
    let reads = 0;
    // The second statement of the first run sees data that was loaded in between.
    const changing: Database = {
      ...recording(database).database,
      async read(statement, parameters, options) {
        reads += 1;
        const rows = await database.read(statement, parameters, options);
        return reads === 2 ? rows.map(([, ...rest]) => [['another version'], ...rest]) : rows;
      },
    };
    const query =
      '{ operations(first: 1) { nodes { statements(first: 1) { nodes { citations { document { id } } } } } } }';
    const answer = await ask(createService(changing, { deadlineMs: 60_000 }), query);
    expect(answer).toEqual(await ask(createService(database, { deadlineMs: 60_000 }), query));
    expect(reads).toBe(4);
  });

  test('gives up on data that never stops changing', async () => {
    let reads = 0;
    const changing: Database = {
      ...recording(database).database,
      async read(statement, parameters, options) {
        reads += 1;
        const rows = await database.read(statement, parameters, options);
        return rows.map(([, ...rest]) => [[`version ${reads}`], ...rest]);
      },
    };
    const query =
      '{ operations(first: 1) { nodes { statements(first: 1) { nodes { citations { document { id } } } } } } }';
    expect(codesOf(await ask(createService(changing, { deadlineMs: 60_000 }), query))).toEqual(['DATABASE_BUSY']);
  });

  test('gives each statement as text that runs in Neo4j Browser', async () => {
    const service = createService(database, { deadlineMs: 60_000 });
    const document = parse('{ search(text: "it\'s \\\\ hub", first: 2) { nodes { id } } }');
    const { extensions } = await service.execute({ document, showCypher: true });
    const [text] = z.array(z.string()).parse(extensions?.cypher);
    expect(text).toContain(
      ":param text => 'it\\'s \\\\ hub'\n:param kinds => null\n:param after => ''\n:param limit => 3\nCYPHER 5",
    );
  });

  test('sends nothing more once nobody waits for the answer', async () => {
    const { database: recorded, sent } = recording(database);
    const document = parse('{ operations { nodes { id } } }');
    await createService(recorded).execute({ document, signal: AbortSignal.abort() });
    expect(sent).toEqual([]);
  });

  test('hides what is not meant to be read, and keeps the other root fields', async () => {
    const broken: Database = {
      ...recording(database).database,
      read: (statement, parameters, options) =>
        statement.includes('Metric')
          ? Promise.reject(new Error('secret'))
          : database.read(statement, parameters, options),
    };
    const answer = await ask(createService(broken), '{ metrics { id } dataset { licence } }');
    expect(answer.errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([
      { message: 'Internal error', path: ['metrics'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(answer.data).toEqual({ metrics: null, dataset: { licence: expect.any(String) } });
  });

  test('says so when no dataset is loaded', async () => {
    const empty: Database = { ...recording(database).database, read: async () => [] };
    expect(codesOf(await ask(createService(empty), '{ dataset { version } }'))).toEqual(['NO_DATABASE']);
  });
});
