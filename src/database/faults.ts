import neo4j, { Neo4jError } from 'neo4j-driver';
import { AtlasError } from '../errors.js';

/**
 * A statement that the server refuses for what it says: a fault of ours. The server's own words can hold parameters, so
 * they are kept out of the message and out of logs; `detail()` gives them to a developer who asks.
 */
export class StatementError extends Error {
  readonly neo4jCode: string;
  readonly #detail: string;

  constructor(error: Neo4jError) {
    super(`Neo4j refused a statement: ${error.code}${syntaxFault(error)}`);
    this.name = 'StatementError';
    this.neo4jCode = error.code;
    this.#detail = error.message;
  }

  detail(): string {
    return this.#detail;
  }
}

/** A syntax error is found before parameters are looked at, and its first line names only words of our own statement. */
function syntaxFault(error: Neo4jError): string {
  return error.code === 'Neo.ClientError.Statement.SyntaxError' ? ` (${error.message.split('\n', 1)[0]})` : '';
}

/** What the messages may say of a connection: no user, no password. */
export interface Whereabouts {
  readonly uri: string;
  readonly database: string;
  readonly pool: number;
}

/** The address without what may follow it. */
function address(where: Whereabouts): string {
  return where.uri.replace(/[?#].*$/s, '');
}

export function tooLate(milliseconds: number): AtlasError {
  const time = milliseconds >= 1 ? `within ${Math.round(milliseconds)} ms` : 'in time';
  return new AtlasError('DEADLINE', `Neo4j did not answer ${time}`, {
    advice: 'Ask for less, or raise ATLAS_DEADLINE_MS.',
    limit: 'deadline',
  });
}

const refused = (message: string, advice: string) => new AtlasError('DATABASE_REFUSED', message, { advice });
const busy = (message: string, advice: string) => new AtlasError('DATABASE_BUSY', message, { advice });

function noWrites(where: Whereabouts): AtlasError {
  return refused(
    `Neo4j at ${address(where)} takes no writes for database ${where.database}`,
    'For a cluster use neo4j:// in NEO4J_URI, which finds the member that does; else let the database be written.',
  );
}

export function unavailable(where: Whereabouts): AtlasError {
  return new AtlasError('DATABASE_UNAVAILABLE', `no Neo4j answers at ${address(where)}`, {
    advice:
      'Check that it runs, that NEO4J_URI has its address, and that both sides agree on encryption (bolt:// without, bolt+s:// with).',
  });
}

/** Its address with another scheme of the same kind: direct or routed. */
function withEncryption(where: Whereabouts, encryption: '' | '+s' | '+ssc'): string {
  return address(where).replace(/^(bolt|neo4j)(?:\+\w+)?:/i, `$1${encryption}:`);
}

export function encryptedOnly(where: Whereabouts): AtlasError {
  return refused(
    `Neo4j at ${address(where)} takes encrypted connections only`,
    `Set NEO4J_URI to ${withEncryption(where, '+s')}, or to ${withEncryption(where, '+ssc')} where no authority has signed its certificate.`,
  );
}

export function unencrypted(where: Whereabouts): AtlasError {
  return refused(
    `Neo4j at ${address(where)} does not encrypt its connections`,
    `Set NEO4J_URI to ${withEncryption(where, '')}, or set up encryption on that server.`,
  );
}

/** `reason`: a clause, and `remedy`: what to do, as the beginning of a sentence. */
export function untrusted(
  where: Whereabouts,
  reason = 'its driver does not accept it',
  remedy = 'Name a file with its authority in NODE_EXTRA_CA_CERTS',
): AtlasError {
  const scheme = where.uri.startsWith('neo4j') ? 'neo4j' : 'bolt';
  return refused(
    `the certificate of Neo4j at ${address(where)} is not trusted: ${reason}`,
    `${remedy}, or write ${scheme}+ssc:// to take any certificate.`,
  );
}

function poolFault(error: Neo4jError, where: Whereabouts): AtlasError {
  const active = Number(/Active conn count = (\d+)/.exec(error.message)?.[1] ?? 0);
  // With connections to spare it was not the pool that kept us waiting, but a server that took none.
  if (active < where.pool) return unavailable(where);
  return poolBusy(active);
}

export function poolBusy(connections: number): AtlasError {
  return new AtlasError('DATABASE_BUSY', `all ${connections} connections to Neo4j are in use`, {
    advice: 'Try again in a moment, or raise ATLAS_POOL.',
    limit: 'pool',
  });
}

const BY_CODE: Record<string, (where: Whereabouts) => AtlasError> = {
  'Neo.ClientError.Security.Unauthorized': (where) =>
    refused(`Neo4j at ${address(where)} refused the user or password`, 'Check NEO4J_USER and NEO4J_PASSWORD.'),
  'Neo.ClientError.Security.AuthenticationRateLimit': (where) =>
    refused(
      `Neo4j at ${address(where)} saw too many wrong passwords and refuses for a while`,
      'Check NEO4J_USER and NEO4J_PASSWORD, and wait some seconds.',
    ),
  'Neo.ClientError.Security.CredentialsExpired': (where) =>
    refused(
      `Neo4j at ${address(where)} wants a new password for this user first`,
      'Sign in with Neo4j Browser or cypher-shell and change it.',
    ),
  'Neo.ClientError.Security.Forbidden': (where) =>
    refused(
      `Neo4j at ${address(where)} does not let this user do that`,
      'Give NEO4J_USER the rights to read, write and change the schema.',
    ),
  'Neo.ClientError.Database.DatabaseNotFound': (where) =>
    refused(`Neo4j at ${address(where)} has no database ${where.database}`, 'Check NEO4J_DATABASE.'),
  'Neo.ClientError.Cluster.NotALeader': noWrites,
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase': noWrites,
  'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase': noWrites,
  'Neo.ClientError.Transaction.LockAcquisitionTimeout': () =>
    busy('another transaction holds what this one needs', 'Wait until it has ended, and try again.'),
  'Neo.ClientError.Transaction.Terminated': () =>
    busy('Neo4j ended a transaction before it was done', 'Try again in a moment.'),
  'Neo.TransientError.General.DatabaseUnavailable': unavailable,
  'Neo.TransientError.Database.DatabaseUnavailable': unavailable,
  [neo4j.error.SERVICE_UNAVAILABLE]: unavailable,
  [neo4j.error.SESSION_EXPIRED]: unavailable,
};

/** The same error in the words of this project; what is not the driver's stays what it is. */
export function explain(error: unknown, where: Whereabouts, deadlineMs: number): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code === neo4j.error.SERVICE_UNAVAILABLE && /certificate/i.test(error.message)) return untrusted(where);
  const known = BY_CODE[error.code];
  if (known !== undefined) return known(where);
  if (error.message.includes('acquisition timed out')) return poolFault(error, where);
  if (error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) return tooLate(deadlineMs);
  if (isOutOfMemory(error))
    return busy(
      'Neo4j has not enough memory for this transaction',
      'Give it a larger heap: ATLAS_HEAP for the local Neo4j.',
    );
  if (error.code.startsWith('Neo.TransientError.'))
    return busy(`Neo4j could not finish a transaction (${error.code})`, 'Try again in a moment.');
  if (error.code.startsWith('Neo.ClientError.Security.'))
    return refused(`Neo4j at ${address(where)} refused us (${error.code})`, 'Check NEO4J_USER and NEO4J_PASSWORD.');
  if (error.code.startsWith('Neo.')) return new StatementError(error);
  return unavailable(where);
}

function isOutOfMemory(error: Neo4jError): boolean {
  return error.code.includes('OutOfMemory');
}

/** Faults after which the same transaction may well succeed. Out of memory calls itself transient, but comes again. */
export function isPassing(error: unknown): boolean {
  return error instanceof Neo4jError && error.retryable && !isOutOfMemory(error);
}

/** No connection, or one that was lost. Of a lost one nobody knows whether the commit before it happened. */
export function isLostConnection(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    (error.code === neo4j.error.SERVICE_UNAVAILABLE || error.code === neo4j.error.SESSION_EXPIRED)
  );
}
