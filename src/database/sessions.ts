import neo4j, { type Driver, type Session } from 'neo4j-driver';
import type { Connection } from './database.js';
import { within } from './deadline.js';
import { isLostConnection } from './faults.js';

const CONNECT_MS = 3_000;
/** Who finds all connections in use is told so soon, rather than at the end of a deadline. */
const ACQUIRE_MS = 2_000;
const GREETING_MS = 2_000;
/** Longer than waiting for a connection may take: with a full pool a close waits for that, and is not stuck. */
const STUCK_MS = ACQUIRE_MS + 1_000;
const CLOSE_MS = 2_000;

type Access = 'READ' | 'WRITE';

function createDriver({ uri, user, password, pool }: Connection): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    maxConnectionPoolSize: pool,
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: ACQUIRE_MS,
    userAgent: 'scam-atlas',
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
}

/**
 * Sessions of a driver that can be replaced. A frozen server answers nothing, not even a session's close, and its connections
 * stay taken for ever: when a close is not answered, later sessions come from a new driver.
 */
export class Sessions {
  readonly #connection: Connection;
  readonly #isBorrowed: boolean;
  readonly #drivers = new WeakMap<Session, Driver>();
  #driver: Driver;
  #bookmarks: string[] = [];

  /** `borrowed`: a driver of somebody else's, which is neither replaced nor closed. */
  constructor(connection: Connection, borrowed?: Driver) {
    this.#connection = connection;
    this.#isBorrowed = borrowed !== undefined;
    this.#driver = borrowed ?? createDriver(connection);
  }

  open(access: Access): Session {
    const session = this.#driver.session({
      database: this.#connection.database,
      defaultAccessMode: neo4j.session[access],
      bookmarks: this.#bookmarks,
      // All rows in one answer, without asking for more every thousand.
      fetchSize: -1,
    });
    this.#drivers.set(session, this.#driver);
    return session;
  }

  /** Later sessions see what this one wrote, on any member of a cluster. */
  follow(session: Session): void {
    this.#bookmarks = session.lastBookmarks();
  }

  /** Opens a connection of its own; settles once the server has greeted us, also where it then refuses us. */
  async greet(): Promise<void> {
    const driver = createDriver({ ...this.#connection, pool: 1 });
    try {
      await driver.getServerInfo({ database: this.#connection.database });
    } catch (error) {
      if (isLostConnection(error)) throw error;
    } finally {
      within(GREETING_MS, driver.close(), () => new Error('not closed in time')).catch(() => undefined);
    }
  }

  /** Nobody waits for this: closing interrupts what still runs, and can take as long as the server likes. */
  release(session: Session): void {
    within(STUCK_MS, session.close(), () => new Error('not closed in time')).catch(() => this.#replace(session));
  }

  async close(): Promise<void> {
    if (this.#isBorrowed) return;
    await within(CLOSE_MS, this.#driver.close(), () => new Error('not closed in time')).catch(() => undefined);
  }

  #replace(stuck: Session): void {
    if (this.#drivers.get(stuck) === this.#driver) this.renew();
  }

  /** Later sessions come from a new driver, with connections of its own. */
  renew(): void {
    if (this.#isBorrowed) return;
    const former = this.#driver;
    this.#driver = createDriver(this.#connection);
    former.close().catch(() => undefined);
  }
}
