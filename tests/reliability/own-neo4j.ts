import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '../../src/database/database.js';
import { runningOn } from '../../src/database/local/lock.js';
import { provideDatabase } from '../../src/database/provide.js';
import type { Provided } from '../../src/database/provided.js';
import { readSettings } from '../../src/settings.js';

/** A Neo4j of its own for tests that kill, freeze or starve it. Its data and its ports stay the same. */
export class OwnNeo4j {
  readonly #folder: string;
  #provided: Provided;

  private constructor(folder: string, provided: Provided) {
    this.#folder = folder;
    this.#provided = provided;
  }

  static async start(): Promise<OwnNeo4j> {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-own-'));
    return new OwnNeo4j(folder, await provide(folder, await freePort(), await freePort()));
  }

  get connection(): Connection {
    return this.#provided.connection;
  }

  /** The id of its process. */
  async pid(): Promise<number> {
    const running = await runningOn(join(this.#folder, 'neo4j'));
    if (running?.neo4j.process === undefined) throw new Error('it does not run');
    return running.neo4j.process.pid;
  }

  async signal(signal: NodeJS.Signals): Promise<void> {
    process.kill(await this.pid(), signal);
  }

  /** Without a warning, as a power cut would. */
  async kill(): Promise<void> {
    await this.signal('SIGKILL');
    await this.#provided.stop();
  }

  /** Comes back when it answers queries. */
  async startAgain(): Promise<void> {
    const bolt = new URL(this.#provided.connection.uri).port;
    const browser = new URL(this.#provided.browserUrl ?? '').port;
    // A process is told dead a little before the last of its threads lets go of its sockets.
    while (!(await isFree(bolt)) || !(await isFree(browser))) await pause(50);
    this.#provided = await provide(this.#folder, bolt, browser);
  }

  async remove(): Promise<void> {
    await this.#provided.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/**
 * One below those that the system gives to connections: while the server is down, a client that tries to reach it could be
 * given the very port.
 */
async function freePort(): Promise<string> {
  for (;;) {
    const port = String(20_000 + Math.floor(Math.random() * 10_000));
    if (await isFree(port)) return port;
  }
}

async function isFree(port: string): Promise<boolean> {
  const probe = createServer().listen(Number(port), '127.0.0.1');
  try {
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

function provide(folder: string, boltPort: string, browserPort: string): Promise<Provided> {
  const settings = readSettings({
    ATLAS_NEO4J: 'java',
    ATLAS_DATA: folder,
    ATLAS_BOLT_PORT: boltPort,
    ATLAS_BROWSER_PORT: browserPort,
    ATLAS_HEAP: '384m',
  });
  return provideDatabase(settings, () => undefined);
}
