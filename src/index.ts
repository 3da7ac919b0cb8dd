import type { ExecutionResult } from 'graphql';
import { borrowDriver, type Driver, openDatabase } from './database/open.js';
import { AtlasError } from './errors.js';
import { ask } from './graphql/ask.js';
import { createService } from './graphql/service.js';
import { loadSchemaText } from './package.js';

export { AtlasError, type ErrorCode } from './errors.js';

interface Limits {
  /** Of the server; `neo4j` where none is named. */
  readonly database?: string;
  /** Milliseconds that an answer may take; 10,000 where none are given. */
  readonly deadlineMs?: number;
}

/** A connection of the atlas's own, which `close` closes. */
export interface OwnConnection extends Limits {
  /** `bolt://`, `neo4j://`, or with `+s` or `+ssc`. */
  readonly uri: string;
  /** `neo4j` where none is named. */
  readonly user?: string;
  readonly password: string;
  /** Most connections at once; 50 where no number is given. */
  readonly pool?: number;
}

/** A driver of neo4j-driver that the caller has, and goes on having after `close`. */
export interface GivenDriver extends Limits {
  readonly driver: Driver;
}

export interface QueryOptions {
  /** The operation to run, where the document has several. */
  readonly operationName?: string;
  /** Nothing more is sent for the query once it fires. */
  readonly signal?: AbortSignal;
  /** Adds `extensions.cypher`: each statement that was sent, as text for Neo4j Browser. */
  readonly showCypher?: boolean;
}

export interface Atlas {
  /** The API as SDL, to validate and generate types from. */
  readonly schema: string;
  /**
   * Answers a GraphQL query as the HTTP API does, under the same limits. Faults are in the answer's `errors`, each with
   * `extensions.code`; `extensions.dataset` is the version that was read. What `Data` says of the answer is not checked.
   * @throws AtlasError USAGE after `close`
   */
  query<Data = Record<string, unknown>>(
    text: string,
    variables?: Readonly<Record<string, unknown>>,
    options?: QueryOptions,
  ): Promise<ExecutionResult<Data>>;
  /** Waits for the queries that run, and closes the connection where it is the atlas's own. */
  close(): Promise<void>;
}

const DATABASE = 'neo4j';
const USER = 'neo4j';
const DEADLINE_MS = 10_000;
const POOL = 50;

/**
 * The atlas in a Neo4j that holds it, for queries without HTTP. Only reads.
 * @throws AtlasError DATABASE_UNAVAILABLE or DATABASE_REFUSED
 */
export async function openAtlas(options: OwnConnection | GivenDriver): Promise<Atlas> {
  const limits = { database: options.database ?? DATABASE, deadlineMs: options.deadlineMs ?? DEADLINE_MS };
  const database = await ('driver' in options
    ? borrowDriver(options.driver, limits)
    : openDatabase({
        ...limits,
        uri: options.uri,
        user: options.user ?? USER,
        password: options.password,
        pool: options.pool ?? POOL,
      }));
  const service = createService(database, limits);
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;
  return {
    schema: loadSchemaText(),
    async query<Data>(text: string, variables: Readonly<Record<string, unknown>> = {}, more: QueryOptions = {}) {
      if (closed) throw new AtlasError('USAGE', 'the atlas is closed', { advice: 'Open it again with openAtlas.' });
      const answer = ask(service, text, { ...more, variables });
      running.add(answer);
      try {
        // What an answer looks like only its query says, and that is a text to TypeScript.
        return (await answer) as ExecutionResult<Data>;
      } finally {
        running.delete(answer);
      }
    },
    close() {
      closed ??= Promise.allSettled(running).then(() => database.close());
      return closed;
    },
  };
}
