import type { Driver } from 'neo4j-driver';
import { AtlasError, type ErrorCode } from '../errors.js';
import type { Connection, Database, ServerVersion } from './database.js';
import { encryptionFault } from './encryption.js';
import { Neo4jDatabase } from './neo4j-database.js';
import type { Report } from './provided.js';

const LEAST_MINOR_OF_5 = 26;

/** Versions count 5.1 to 5.26, then by year: 2025.01 and so on. */
export function isRecentEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major > 5 || (major === 5 && minor >= LEAST_MINOR_OF_5);
}

function refuseOld({ version }: ServerVersion): never {
  throw new AtlasError('DATABASE_REFUSED', `Neo4j ${version} is too old: 5.26 or newer is needed`, {
    advice: 'Upgrade that server, or unset NEO4J_URI and let a local one be started.',
  });
}

/** What a disagreement on encryption looks like. */
const KEPT_APART: readonly ErrorCode[] = ['DATABASE_UNAVAILABLE', 'DATABASE_REFUSED'];

/**
 * Connects, signs in and checks the server's version.
 * @throws AtlasError DATABASE_UNAVAILABLE or DATABASE_REFUSED
 */
export async function openDatabase(connection: Connection): Promise<Database> {
  try {
    return await checked(new Neo4jDatabase(connection));
  } catch (error) {
    if (!(error instanceof AtlasError) || !KEPT_APART.includes(error.code)) throw error;
    throw (await encryptionFault(connection)) ?? error;
  }
}

export type { Driver } from 'neo4j-driver';

/** Of a given driver: its pool is as large as it likes, but with none of its connections in use nobody answers. */
const GIVEN = { uri: 'the address of the given driver', user: '', password: '', pool: 1 };

/**
 * The same over a driver of the caller's, which stays open when the database is closed.
 * @throws AtlasError DATABASE_UNAVAILABLE or DATABASE_REFUSED
 */
export function borrowDriver(driver: Driver, limits: Pick<Connection, 'database' | 'deadlineMs'>): Promise<Database> {
  return checked(new Neo4jDatabase({ ...GIVEN, ...limits }, driver));
}

async function checked(database: Neo4jDatabase): Promise<Database> {
  try {
    const server = await database.ping();
    if (!isRecentEnough(server.version)) refuseOld(server);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

const NOT_YET: readonly ErrorCode[] = ['DATABASE_UNAVAILABLE', 'DATABASE_BUSY', 'DEADLINE'];

/**
 * The same, but a server that does not answer yet is reported and given a chance: its reads fail until it does.
 * @throws AtlasError DATABASE_REFUSED
 */
export async function openPatiently(connection: Connection, report: Report): Promise<Database> {
  try {
    return await openDatabase(connection);
  } catch (error) {
    if (!(error instanceof AtlasError) || !NOT_YET.includes(error.code)) throw error;
    report(`${error.message}: every request is refused until it does`);
    return new Neo4jDatabase(connection);
  }
}
