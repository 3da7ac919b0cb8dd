import type { Driver, Transaction as DriverTransaction, Session } from 'neo4j-driver';
import type {
  Connection,
  Database,
  Deadline,
  Parameters,
  ReadOptions,
  Row,
  ServerVersion,
  Transaction,
} from './database.js';
import { deadlineIn, pause, within } from './deadline.js';
import { explain, isLostConnection, isPassing, poolBusy, tooLate, unavailable } from './faults.js';
import { Liveness } from './liveness.js';
import { Sessions } from './sessions.js';
import { Turns } from './turns.js';
import { fromDriver, parametersToDriver } from './values.js';

/** Waits before a second, third, ... try; after the last one the fault stands. */
const RETRY_MS = [20, 100, 400, 1_000];
/** A server that is down is told to be so within half a second; one that restarts takes longer than any of these waits. */
const LOST_RETRIES = 2;
/** How much later than the server we give up, so that the server's own timeout is heard first. */
const GRACE_MS = 300;
/** Writes have no deadline of their own, but a server that is silent for so long over one statement is not there. */
const WRITE_STATEMENT_MS = 120_000;
const ROLLBACK_MS = 2_000;
/** Reads of a load may take minutes on a busy server, and nobody waits at a page for them. */
const WATCHED_MS = 30_000;

interface Result {
  readonly records: readonly { readonly length: number; get(index: number): unknown }[];
}

function rowsOf(result: Result): Row[] {
  return result.records.map((record) =>
    Array.from({ length: record.length }, (_, index) => fromDriver(record.get(index))),
  );
}

async function limitedRollback(transaction: DriverTransaction): Promise<void> {
  await within(ROLLBACK_MS, transaction.rollback(), () => tooLate(ROLLBACK_MS)).catch(() => undefined);
}

/** The Database over one Neo4j server or cluster. */
export class Neo4jDatabase implements Database {
  readonly #connection: Connection;
  readonly #sessions: Sessions;
  /** Whether the server may be looked at while it is silent; that takes a driver of our own. */
  readonly #isWatched: boolean;
  readonly #liveness: Liveness;
  #turns: Turns;

  constructor(connection: Connection, borrowed?: Driver) {
    this.#connection = connection;
    this.#sessions = new Sessions(connection, borrowed);
    this.#isWatched = borrowed === undefined;
    // A borrowed driver has a pool of a size that we don't know.
    const connections = this.#isWatched ? connection.pool : Number.POSITIVE_INFINITY;
    const newTurns = () => new Turns(connections, () => poolBusy(connections));
    this.#turns = newTurns();
    this.#liveness = new Liveness({
      look: () => this.#sessions.greet(),
      onSilent: () => {
        this.#sessions.renew();
        // What a silent server was asked keeps its turn until its deadline.
        this.#turns = newTurns();
      },
      silence: () => unavailable(connection),
    });
  }

  async read(statement: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Row[]> {
    const given = options.deadline ?? this.#connection.deadlineMs;
    const deadline = typeof given === 'number' ? deadlineIn(given) : given;
    const allowedMs = deadline.remainingMs;
    const values = parametersToDriver(parameters);
    const late = () => tooLate(deadline.limitMs);
    const send = async (session: Session) => {
      const timeout = Math.ceil(deadline.remainingMs);
      // To the server a timeout of 0 is none at all.
      if (timeout <= 0) throw late();
      const config = { timeout, ...(options.metadata === undefined ? {} : { metadata: options.metadata }) };
      return this.#autoCommit(session, statement, values, config, timeout + GRACE_MS, deadline.limitMs);
    };
    const once = () => this.#turns.run(deadline.remainingMs, late, () => this.#withSession('READ', send));
    const repeated = () => this.#repeated(deadline, deadline.limitMs, once);
    return this.#isWatched && allowedMs <= WATCHED_MS ? this.#liveness.guard(repeated) : repeated();
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await this.#writing((session) => this.#attemptWrite(session, work));
      if ('value' in outcome) return outcome.value;
      const wait = RETRY_MS[attempt];
      const again = isPassing(outcome.fault) && !isLostConnection(outcome.fault);
      if (!again || wait === undefined) throw this.#explained(outcome.fault, WRITE_STATEMENT_MS);
      await pause(wait);
    }
  }

  async schema(statement: string): Promise<void> {
    await this.#repeated(deadlineIn(WRITE_STATEMENT_MS), WRITE_STATEMENT_MS, () =>
      this.#writing(async (session) => {
        await this.#autoCommit(session, statement, {}, {}, WRITE_STATEMENT_MS);
        this.#sessions.follow(session);
      }),
    );
  }

  async ping(): Promise<ServerVersion> {
    const [row] = await this.read(
      "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0], edition",
    );
    return { version: String(row?.[0]), edition: String(row?.[1]) };
  }

  close(): Promise<void> {
    this.#liveness.close();
    return this.#sessions.close();
  }

  async #autoCommit(
    session: Session,
    statement: string,
    values: Record<string, unknown>,
    config: { timeout?: number; metadata?: Record<string, string> },
    waitMs: number,
    toldMs = waitMs,
  ): Promise<Row[]> {
    const running = Promise.resolve(session.run(statement, values, config));
    return rowsOf(await within(waitMs, running, () => tooLate(toldMs)));
  }

  #writing<T>(use: (session: Session) => Promise<T>): Promise<T> {
    const late = () => tooLate(WRITE_STATEMENT_MS);
    return this.#turns.run(WRITE_STATEMENT_MS, late, () => this.#withSession('WRITE', use));
  }

  async #withSession<T>(access: 'READ' | 'WRITE', use: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#sessions.open(access);
    try {
      return await use(session);
    } finally {
      this.#sessions.release(session);
    }
  }

  /** Runs again, while the deadline lasts, what failed for a passing reason. */
  async #repeated<T>(deadline: Deadline, allowedMs: number, once: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await once();
      } catch (error) {
        const wait = isLostConnection(error) && attempt >= LOST_RETRIES ? undefined : RETRY_MS[attempt];
        if (!isPassing(error) || wait === undefined || deadline.remainingMs <= wait)
          throw this.#explained(error, allowedMs);
        await pause(wait);
      }
    }
  }

  async #attemptWrite<T>(
    session: Session,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<{ value: T } | { fault: unknown }> {
    const limited = <R>(step: Promise<R>) => within(WRITE_STATEMENT_MS, step, () => tooLate(WRITE_STATEMENT_MS));
    let fault: unknown;
    let transaction: DriverTransaction | undefined;
    try {
      const begun = await limited(Promise.resolve(session.beginTransaction()));
      transaction = begun;
      const value = await work({
        run: async (statement, parameters = {}) => {
          try {
            const running = Promise.resolve(begun.run(statement, parametersToDriver(parameters)));
            return rowsOf(await limited(running));
          } catch (error) {
            fault ??= error;
            throw this.#explained(error, WRITE_STATEMENT_MS);
          }
        },
      });
      await limited(begun.commit());
      this.#sessions.follow(session);
      return { value };
    } catch (error) {
      // Waited for, so that its locks are gone when the caller hears of the fault.
      if (transaction?.isOpen()) await limitedRollback(transaction);
      return { fault: fault ?? error };
    }
  }

  #explained(error: unknown, deadlineMs: number): unknown {
    return explain(error, this.#connection, deadlineMs);
  }
}
