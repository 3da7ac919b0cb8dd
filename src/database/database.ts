/** A value as it comes out of the database; see values.ts for what becomes what. */
export type Value =
  | null
  | boolean
  | number
  /** An integer beyond Number.MAX_SAFE_INTEGER. */
  | bigint
  | string
  | readonly Value[]
  | { readonly [key: string]: Value };

/** The values of one row, in the order of the statement's RETURN. */
export type Row = readonly Value[];

/**
 * What a statement is given. A whole JavaScript number goes as an integer; `float(n)` makes it a float and
 * `day('2023-09-03')` a date.
 */
export type Parameters = Record<string, unknown>;

export interface ReadOptions {
  /** Milliseconds from now, or one deadline that several reads share; without it the database's own. */
  readonly deadline?: Deadline | number;
  /** Shown beside the transaction in SHOW TRANSACTIONS and in the query log. */
  readonly metadata?: Record<string, string>;
}

/** A point in time that work must not outlive. */
export interface Deadline {
  readonly remainingMs: number;
  /** What it allowed at its beginning. */
  readonly limitMs: number;
}

export interface Transaction {
  run(statement: string, parameters?: Parameters): Promise<Row[]>;
}

export interface ServerVersion {
  /** For instance 5.26.30. */
  readonly version: string;
  /** community or enterprise. */
  readonly edition: string;
}

/**
 * One database of a Neo4j server.
 * @throws AtlasError DEADLINE, DATABASE_BUSY, DATABASE_UNAVAILABLE or DATABASE_REFUSED; StatementError when a statement
 * itself is at fault. None of their messages hold a parameter, a secret or a statement.
 */
export interface Database {
  /** One READ auto-commit round trip; repeated on transient faults within the deadline. Sees the last write. */
  read(statement: string, parameters?: Parameters, options?: ReadOptions): Promise<Row[]>;
  /**
   * One write transaction, all or nothing: what the callback throws rolls it back. The callback runs again when the server
   * asks for that (a deadlock, a change of leader), so it must have no effect but the transaction.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** A schema statement in a transaction of its own. */
  schema(statement: string): Promise<void>;
  ping(): Promise<ServerVersion>;
  close(): Promise<void>;
}

/** How a server is reached. */
export interface Connection {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Of a read that brings none of its own. */
  readonly deadlineMs: number;
  /** Most connections at once. */
  readonly pool: number;
}
