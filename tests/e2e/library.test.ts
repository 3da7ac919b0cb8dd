import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { type AtlasError, openAtlas } from '../../src/index.js';
import { loadSchemaText } from '../../src/package.js';
import { loadWorld } from '../graphql/world.js';

const { uri, user, password } = inject('neo4j');
const DEADLINE_MS = 60_000;
const PARKS = '{ scamHubs(first: 2) { nodes { id } } }';

let database: Database;
beforeAll(async () => {
  database = (await loadWorld()).database;
});
afterAll(() => database.close());

const openOwn = () => openAtlas({ uri, user, password, deadlineMs: DEADLINE_MS });

async function driversInUse(): Promise<unknown> {
  const [row] = await database.read(
    "CALL dbms.listConnections() YIELD userAgent WHERE userAgent = 'scam-atlas' RETURN count(*)",
  );
  return row?.[0];
}

describe('an atlas with a connection of its own', () => {
  it('answers as the API does, with the version that was read', async () => {
    const atlas = await openOwn();
    try {
      expect(atlas.schema).toBe(loadSchemaText());
      const answer = await atlas.query<{ entity: { name: string } }>('query ($id: ID!) { entity(id: $id) { name } }', {
        id: 'country/xa',
      });
      expect(answer).toEqual({
        data: { entity: { name: expect.any(String) } },
        extensions: { dataset: expect.any(String) },
      });
    } finally {
      await atlas.close();
    }
  });

  it('finishes what runs when it is closed, closes its connections and refuses what comes later', async () => {
    const before = await driversInUse();
    const atlas = await openOwn();
    const answer = atlas.query(PARKS);
    await Promise.all([atlas.close(), atlas.close()]);
    expect((await answer).errors).toBeUndefined();
    await expect(atlas.query(PARKS)).rejects.toMatchObject({ code: 'USAGE', message: 'the atlas is closed' });
    await expect.poll(driversInUse, { timeout: 5_000 }).toBe(before);
  });

  it('tells faults of a query in the answer, each with its code', async () => {
    const atlas = await openOwn();
    try {
      const codesOf = async (text: string) =>
        (await atlas.query(text)).errors?.map(({ extensions }) => extensions.code);
      expect(await codesOf('{ entity(')).toEqual(['GRAPHQL_PARSE_FAILED']);
      expect(await codesOf('{ nonsense }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
      expect(await codesOf('{ scamHubs(first: 5000) { nodes { id } } }')).toEqual(['BAD_USER_INPUT']);
      expect(await codesOf(`{ ${'scamHubs { totalCount } '.repeat(400)} }`)).toEqual(['GRAPHQL_PARSE_FAILED']);
    } finally {
      await atlas.close();
    }
  });

  it('is refused at once where no Neo4j answers or the password is wrong', async () => {
    const codeOf = (opened: Promise<unknown>) => opened.then(String, (error: AtlasError) => error.code);
    expect(await codeOf(openAtlas({ uri: 'bolt://127.0.0.1:9', password }))).toBe('DATABASE_UNAVAILABLE');
    expect(await codeOf(openAtlas({ uri, password: 'not-this' }))).toBe('DATABASE_REFUSED');
  });
});

describe('an atlas over a driver of the caller', () => {
  it.each([
    ['as it comes', {}],
    ['that makes integers numbers', { disableLosslessIntegers: true }],
    ['that makes integers bigints', { useBigInt: true }],
  ])('answers the same with one %s, and leaves it open', async (_, config) => {
    const query =
      '{ events(first: 3) { totalCount nodes { id occurred { earliest } figures { nodes { independentSources } } } } }';
    const own = await openOwn();
    const expected = await own.query(query);
    await own.close();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), config);
    try {
      const atlas = await openAtlas({ driver, deadlineMs: DEADLINE_MS });
      expect(await atlas.query(query)).toEqual(expected);
      expect(expected.errors).toBeUndefined();
      await atlas.close();
      expect((await driver.executeQuery('RETURN 1')).records).toHaveLength(1);
    } finally {
      await driver.close();
    }
  });

  it('says that all connections are in use where they are', async () => {
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      maxConnectionPoolSize: 1,
      connectionAcquisitionTimeout: 300,
    });
    try {
      const atlas = await openAtlas({ driver, deadlineMs: DEADLINE_MS });
      const session = driver.session();
      const transaction = await session.beginTransaction();
      await transaction.run('RETURN 1');
      const { errors } = await atlas.query(PARKS);
      expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
        ['DATABASE_BUSY', 'all 1 connections to Neo4j are in use'],
      ]);
      await transaction.rollback();
      await session.close();
      await atlas.close();
    } finally {
      await driver.close();
    }
  });
});
