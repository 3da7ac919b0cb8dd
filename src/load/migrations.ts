import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../database/database.js';
import { AtlasError } from '../errors.js';
import { packagePath } from '../package.js';
import { compareText } from '../projection/projection.js';
import { textOf } from './values.js';

const FILE = /^(\d{3}-[a-z0-9-]+)\.cypher$/;
const CHECKSUM_DIGITS = 16;
const INDEX_SECONDS = 300;
const READ = 'CYPHER 5 MATCH (m:Atlas:Migration) RETURN m.id, m.checksum';
const RECORD = 'CYPHER 5 MERGE (m:Atlas {id: $id}) SET m:Migration, m.checksum = $checksum';

export interface Migration {
  /** `migration/001-ids`, of `001-ids.cypher`. */
  readonly id: string;
  readonly statements: readonly string[];
  /** Of the statements; comments may still be mended. */
  readonly checksum: string;
}

/** The migrations of a folder, in order. */
export function readMigrations(folder = packagePath('cypher/schema')): readonly Migration[] {
  return readdirSync(folder)
    .flatMap((file) => {
      const name = FILE.exec(file)?.[1];
      return name === undefined ? [] : [parseMigration(name, readFileSync(join(folder, file), 'utf8'))];
    })
    .sort((one, other) => compareText(one.id, other.id));
}

function parseMigration(name: string, text: string): Migration {
  const statements = text
    .replace(/^\s*\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
  const checksum = createHash('sha256').update(statements.join('\n')).digest('hex').slice(0, CHECKSUM_DIGITS);
  return { id: `migration/${name}`, statements, checksum };
}

/**
 * Those that the database has not had yet.
 * @throws AtlasError DATABASE_REFUSED when it had others than these: a newer scam-atlas loaded it, or a file was edited
 */
export async function pendingMigrations(
  database: Database,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const done = new Map((await database.read(READ)).map(([id, checksum]) => [textOf(id), textOf(checksum)]));
  const known = new Map(migrations.map(({ id, checksum }) => [id, checksum]));
  for (const [id, checksum] of done) {
    if (known.get(id) !== checksum) throw refuse(id, known.has(id));
  }
  return migrations.filter(({ id }) => !done.has(id));
}

function refuse(id: string, isKnown: boolean): AtlasError {
  return isKnown
    ? new AtlasError('DATABASE_REFUSED', `${id} is not what this database was set up with`, {
        advice: 'A migration stays as it is once a database has had it: undo the edit and add a new file after it.',
      })
    : new AtlasError('DATABASE_REFUSED', `this database was set up by a newer scam-atlas (${id})`, {
        advice: 'Upgrade scam-atlas, or use another database.',
      });
}

/**
 * Gives the database what is pending and waits until its indexes can be used. A migration must do nothing the second time:
 * Neo4j takes schema and nodes in no common transaction, and a process may end between the two.
 */
export async function applyMigrations(database: Database, pending: readonly Migration[]): Promise<void> {
  for (const { id, statements, checksum } of pending) {
    await database.write(async (transaction) => {
      for (const statement of statements) await transaction.run(statement);
    });
    await database.write((transaction) => transaction.run(RECORD, { id, checksum }));
  }
  await database.read(`CYPHER 5 CALL db.awaitIndexes(${INDEX_SECONDS})`, {}, { deadline: INDEX_SECONDS * 1_000 });
}
