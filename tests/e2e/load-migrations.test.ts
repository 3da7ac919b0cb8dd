import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open.js';
import { applyMigrations, pendingMigrations, readMigrations } from '../../src/load/migrations.js';
import { emptyDatabase, everythingIn } from './empty.js';

const MIGRATIONS = readMigrations();

let database: Database;
beforeAll(async () => {
  database = await openDatabase(inject('neo4j'));
});
beforeEach(() => emptyDatabase(database));
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

const migrate = async () => applyMigrations(database, await pendingMigrations(database, MIGRATIONS));
const write = (statement: string) => database.write((transaction) => transaction.run(statement));

describe('the migrations', () => {
  it('are numbered from 001 without a gap', () => {
    expect(MIGRATIONS.map(({ id }) => Number(/\d+/.exec(id)?.[0]))).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it('are recorded with their checksums, and not given twice', async () => {
    await migrate();
    const recorded = await database.read('MATCH (m:Atlas:Migration) RETURN m.id, m.checksum ORDER BY m.id');
    expect(recorded).toEqual(MIGRATIONS.map(({ id, checksum }) => [id, checksum]));
    const before = await everythingIn(database);
    await migrate();
    expect(await everythingIn(database)).toEqual(before);
  });

  it('leave indexes that can be used', async () => {
    await migrate();
    const states = await database.read('SHOW INDEXES YIELD name, state RETURN DISTINCT state');
    expect(states).toEqual([['ONLINE']]);
  });

  it('make ids unique among our nodes only', async () => {
    await migrate();
    await write("CREATE (:Atlas {id: 'person/a'}), (:Entity {id: 'person/a'})");
    await expect(write("CREATE (:Atlas {id: 'person/a'})")).rejects.toThrow('ConstraintValidationFailed');
  });

  it('are taken up where an earlier process ended, also between a statement and its record', async () => {
    for (const statement of MIGRATIONS[0]?.statements ?? []) await database.schema(statement);
    await migrate();
    expect(await pendingMigrations(database, MIGRATIONS)).toEqual([]);
  });
});

describe('a database with another history', () => {
  it('is refused where a migration was edited after it was given', async () => {
    await migrate();
    await write("MATCH (m:Migration {id: 'migration/001-ids'}) SET m.checksum = 'another'");
    await expect(pendingMigrations(database, MIGRATIONS)).rejects.toMatchObject({
      code: 'DATABASE_REFUSED',
      message: 'migration/001-ids is not what this database was set up with',
    });
  });

  it('is refused where a newer scam-atlas set it up', async () => {
    await migrate();
    await write("CREATE (:Atlas:Migration {id: 'migration/999-later', checksum: 'x'})");
    await expect(pendingMigrations(database, MIGRATIONS)).rejects.toMatchObject({
      code: 'DATABASE_REFUSED',
      advice: 'Upgrade scam-atlas, or use another database.',
    });
  });
});
