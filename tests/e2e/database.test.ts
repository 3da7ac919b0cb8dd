import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Connection, Database } from '../../src/database/database.js';
import { deadlineIn } from '../../src/database/deadline.js';
import { StatementError } from '../../src/database/faults.js';
import { openDatabase } from '../../src/database/open.js';
import { day, float } from '../../src/database/values.js';
import { AtlasError } from '../../src/errors.js';
import { openRelay } from './relay.js';

/** Many seconds of the server's time, and no memory. */
const SLOW = 'UNWIND range(1, 1000000000) AS n WITH n WHERE n % 2 = 3 RETURN count(n)';

const server = inject('neo4j');
let database: Database;

beforeAll(async () => {
  database = await openDatabase(server);
});
afterAll(async () => {
  await database.write((transaction) => transaction.run('MATCH (n:DatabaseTest) DELETE n'));
  await database.close();
});

async function refusalOf(work: Promise<unknown>): Promise<AtlasError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AtlasError)) throw new Error(`not an AtlasError: ${String(error)}`);
  return error;
}

function refusalOfOpening(other: Partial<Connection>): Promise<AtlasError> {
  return refusalOf(openDatabase({ ...server, ...other }));
}

async function countOf(key: string): Promise<unknown> {
  const [row] = await database.read('MATCH (n:DatabaseTest {key: $key}) RETURN count(n)', { key });
  return row?.[0];
}

describe('values', () => {
  test.each([
    ['a whole number', 11, 11],
    ['a fraction', 16.5, 16.5],
    ['a negative zero', -0, 0],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ['an integer beyond it', 9007199254740993n, 9007199254740993n],
    ['a day', day('2023-09-03'), '2023-09-03'],
    ['a text in several scripts', 'ရှမ်းပြည်နယ် 电诈 ชเวโก๊กโก่', 'ရှမ်းပြည်နယ် 电诈 ชเวโก๊กโก่'],
    ['a list in a map in a list', [{ a: [1, null, true] }], [{ a: [1, null, true] }]],
    ['nothing', undefined, null],
  ])('%s comes back as it went', async (_, sent, received) => {
    expect(await database.read('RETURN $sent', { sent })).toEqual([[received]]);
  });

  test('whole numbers go as integers, float() as floats, day() as dates', async () => {
    const types = await database.read(
      'RETURN valueType($whole), valueType($float), valueType($day), valueType($list)',
      { whole: 11, float: float(11), day: day('2023-09-03'), list: [1, 2] },
    );
    expect(types).toEqual([['INTEGER NOT NULL', 'FLOAT NOT NULL', 'DATE NOT NULL', 'LIST<INTEGER NOT NULL> NOT NULL']]);
  });

  test('LIMIT takes a number', async () => {
    expect(await database.read('UNWIND [1, 2, 3] AS n RETURN n LIMIT $limit', { limit: 2 })).toEqual([[1], [2]]);
  });

  test('other times and durations come as their ISO text', async () => {
    const [row] = await database.read(
      "RETURN datetime('2023-09-03T10:00:00Z'), localdatetime('2023-09-03T10:00:00'), duration('P1M2DT3S')",
    );
    expect(row).toEqual(['2023-09-03T10:00:00Z', '2023-09-03T10:00:00', 'P1M2DT3S']);
  });

  test('more rows than one batch of the driver come whole and in order', async () => {
    const rows = await database.read('UNWIND range(1, 2500) AS n RETURN n');
    expect([rows.length, rows.at(-1)]).toEqual([2500, [2500]]);
  });
});

describe('writing', () => {
  test('is seen by the next read', async () => {
    await database.write((transaction) => transaction.run("CREATE (:DatabaseTest {key: 'seen'})"));
    expect(await countOf('seen')).toBe(1);
  });

  test('gives what the callback gives', async () => {
    const answer = await database.write(async (transaction) => (await transaction.run('RETURN $n', { n: 7 }))[0]?.[0]);
    expect(answer).toBe(7);
  });

  test('is undone as a whole when the callback throws', async () => {
    const fault = new Error('second thoughts');
    const work = database.write(async (transaction) => {
      await transaction.run("CREATE (:DatabaseTest {key: 'undone'})");
      throw fault;
    });
    await expect(work).rejects.toBe(fault);
    expect(await countOf('undone')).toBe(0);
  });

  test('is done again after a deadlock', async () => {
    await database.write((transaction) =>
      transaction.run("CREATE (:DatabaseTest {key: 'a', n: 0}), (:DatabaseTest {key: 'b', n: 0})"),
    );
    const lock = 'MATCH (n:DatabaseTest {key: $key}) SET n.n = n.n + 1';
    let attempts = 0;
    let bothHold: () => void = () => undefined;
    const met = new Promise<void>((resolve) => {
      bothHold = resolve;
    });
    const crossed = (first: string, second: string) =>
      database.write(async (transaction) => {
        await transaction.run(lock, { key: first });
        attempts += 1;
        if (attempts === 2) bothHold();
        await met;
        await transaction.run(lock, { key: second });
      });
    await Promise.all([crossed('a', 'b'), crossed('b', 'a')]);
    expect(attempts).toBeGreaterThan(2);
    expect(await database.read("MATCH (n:DatabaseTest) WHERE n.key IN ['a', 'b'] RETURN n.n")).toEqual([[2], [2]]);
  });

  test('does not happen through read', async () => {
    await expect(database.read("CREATE (:DatabaseTest {key: 'read'})")).rejects.toThrow(StatementError);
    expect(await countOf('read')).toBe(0);
  });

  test('of too much for the memory is not done again', async () => {
    let attempts = 0;
    const refusal = await refusalOf(
      database.write((transaction) => {
        attempts += 1;
        return transaction.run('UNWIND range(1, 20000000) AS n WITH collect(n) AS list RETURN size(list)');
      }),
    );
    expect([refusal.code, attempts]).toEqual(['DATABASE_BUSY', 1]);
    expect(refusal.message).toContain('memory');
  });
});

test('a schema statement has a transaction of its own', async () => {
  await database.schema('CREATE INDEX database_test IF NOT EXISTS FOR (n:DatabaseTest) ON (n.key)');
  expect(await database.read("SHOW INDEXES YIELD name WHERE name = 'database_test'")).toEqual([['database_test']]);
  await database.schema('DROP INDEX database_test');
});

test('a ping gives version and edition', async () => {
  expect(await database.ping()).toEqual({ version: '5.26.30', edition: 'community' });
});

describe('deadlines', () => {
  test.each([
    ['a number of milliseconds', () => 300],
    ['one that several reads share', () => deadlineIn(300)],
  ])('end a slow read: %s', async (_, deadline) => {
    const begun = performance.now();
    const refusal = await refusalOf(database.read(SLOW, {}, { deadline: deadline() }));
    expect(refusal.code).toBe('DEADLINE');
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  test('that have passed send nothing', async () => {
    const refusal = await refusalOf(database.read('RETURN 1', {}, { deadline: deadlineIn(0) }));
    expect(refusal.code).toBe('DEADLINE');
  });

  test('end the read on the server as well', async () => {
    await refusalOf(database.read(SLOW, {}, { deadline: 100, metadata: { of: 'this test' } }));
    const left = () =>
      database.read('SHOW TRANSACTIONS YIELD metaData WHERE metaData.of = $of RETURN metaData', { of: 'this test' });
    await expect.poll(left, { timeout: 5_000 }).toEqual([]);
  });
});

test('a connection that has gone silent for good is replaced', { timeout: 30_000 }, async () => {
  const relay = await openRelay(Number(new URL(server.uri).port));
  const narrow = await openDatabase({ ...server, uri: `bolt://127.0.0.1:${relay.port}`, pool: 1, deadlineMs: 500 });
  try {
    relay.silence();
    expect((await refusalOf(narrow.read('RETURN 1'))).code).toBe('DEADLINE');
    const again = () => narrow.read('RETURN 1').catch((error: unknown) => error);
    await expect.poll(again, { timeout: 20_000, interval: 500 }).toEqual([[1]]);
  } finally {
    await narrow.close();
    relay.close();
  }
});

describe('a fault', () => {
  test('of a statement names its code, and neither text nor parameters', async () => {
    const error = await database
      .read('UNWIND [1] AS hidden RETURN date($secret)', { secret: 's3cret' })
      .catch((reason: unknown) => reason);
    if (!(error instanceof StatementError)) throw new Error('not a StatementError');
    expect(error.neo4jCode).toMatch(/^Neo\.ClientError\.Statement\./);
    expect(JSON.stringify(error) + error.message + error.stack).not.toMatch(/s3cret|UNWIND/);
    expect(error.detail()).toContain('s3cret');
  });

  test('a wrong password is refused, and is not repeated', async () => {
    const refusal = await refusalOfOpening({ password: 'not-the-pa55word' });
    expect(refusal).toMatchObject({ code: 'DATABASE_REFUSED', exitCode: 1 });
    expect(refusal.message).toContain('refused the user or password');
    expect(refusal.message + refusal.advice).not.toContain('pa55word');
  });

  test('a database that is not there is named', async () => {
    const refusal = await refusalOfOpening({ database: 'nowhere' });
    expect(refusal.code).toBe('DATABASE_REFUSED');
    expect(refusal.message).toContain('no database nowhere');
  });

  test.each([
    ['nobody listens', 'bolt://127.0.0.1:9', 3_000],
    ['the address does not exist', 'bolt://nowhere.invalid:7687', 5_000],
    ['routing finds nobody', 'neo4j://127.0.0.1:9', 5_000],
  ])('%s: told in time', async (_, uri, limitMs) => {
    const begun = performance.now();
    const refusal = await refusalOfOpening({ uri });
    expect(refusal.code).toBe('DATABASE_UNAVAILABLE');
    expect(refusal.advice).toContain('NEO4J_URI');
    expect(performance.now() - begun).toBeLessThan(limitMs);
  });

  test.each(['bolt+ssc', 'bolt+s', 'neo4j+ssc', 'neo4j+s'])(
    '%s to a server that does not encrypt: told so, with what to write',
    async (scheme) => {
      const refusal = await refusalOfOpening({ uri: server.uri.replace('bolt:', `${scheme}:`) });
      expect(refusal.code).toBe('DATABASE_REFUSED');
      expect(refusal.message).toContain('does not encrypt its connections');
      expect(refusal.advice).toContain(`Set NEO4J_URI to ${server.uri.replace('bolt:', `${scheme.split('+')[0]}:`)}`);
    },
  );

  test('all connections in use: told as such', async () => {
    const narrow = await openDatabase({ ...server, pool: 1 });
    try {
      const refusal = await narrow.write(async (transaction) => {
        await transaction.run('RETURN 1');
        return refusalOf(narrow.read('RETURN 1'));
      });
      expect(refusal.code).toBe('DATABASE_BUSY');
      expect(await narrow.read('RETURN 1')).toEqual([[1]]);
    } finally {
      await narrow.close();
    }
  });
});
