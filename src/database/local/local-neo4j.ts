import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AtlasError } from '../../errors.js';
import { withPorts } from '../../ports.js';
import type { Connection } from '../database.js';
import { pause } from '../deadline.js';
import type { Provided, Report } from '../provided.js';
import { answers, configurationFile, logFile, type Program, spawnNeo4j, untilReady } from './boot.js';
import { configuration, type Ports } from './configuration.js';
import { type FolderLock, hasLock, lockFolder, type Running, runningOn } from './lock.js';
import { ensurePassword, passwordFile, storedPassword } from './password.js';
import { checkPorts, findPorts, type WantedPorts } from './ports.js';
import { endProcess, isAlive, type ProcessIdentity } from './processes.js';

const STOP_PATIENCE_MS = 20_000;
const LEFTOVER_PATIENCE_MS = 15_000;
const LEFTOVER_POLL_MS = 200;

export interface LocalOptions extends WantedPorts {
  readonly dataFolder: string;
  readonly heap: string;
  readonly database: string;
  readonly deadlineMs: number;
  readonly pool: number;
}

interface RunningProcess extends Ports {
  readonly process: ProcessIdentity;
}

/** @throws AtlasError NO_DATABASE when it can't be written */
export async function prepareFolder(home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    const probe = join(home, `probe.${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new AtlasError('NO_DATABASE', `the data folder ${home} cannot be written (${reason})`, {
      advice: 'Make it writable, or set ATLAS_DATA to another folder.',
    });
  }
}

/** The connection to a Neo4j of ours on this machine. */
export function connectionTo(options: LocalOptions, boltPort: number, password: string): Connection {
  return {
    uri: `bolt://127.0.0.1:${boltPort}`,
    user: 'neo4j',
    password,
    database: options.database,
    deadlineMs: options.deadlineMs,
    pool: options.pool,
  };
}

/** A server that a killed process left behind: used again if it answers to our password, else ended. */
async function reuse(
  leftover: Running | undefined,
  connection: (boltPort: number) => Connection,
  interrupted: AbortSignal,
): Promise<RunningProcess | undefined> {
  if (leftover?.process === undefined) return undefined;
  const { process, boltPort, browserPort } = leftover;
  const end = Date.now() + LEFTOVER_PATIENCE_MS;
  // Its owner may have been killed while it was starting.
  while ((await isAlive(process)) && Date.now() < end) {
    interrupted.throwIfAborted();
    if (await answers(connection(boltPort)).catch(() => false)) return { process, boltPort, browserPort };
    await pause(LEFTOVER_POLL_MS);
  }
  await endProcess(process, STOP_PATIENCE_MS);
  return undefined;
}

async function start(
  home: string,
  program: Program,
  options: LocalOptions,
  lock: FolderLock,
  connection: (boltPort: number) => Connection,
  report: Report,
  interrupted: AbortSignal,
): Promise<RunningProcess> {
  const ports = await findPorts(options, report);
  await writeFile(configurationFile(home), configuration(ports, options.heap, options.database));
  const server = await spawnNeo4j(home, program, options.heap);
  const started = { process: server, ...ports };
  try {
    await lock.note(started);
    await untilReady(home, server, connection(ports.boltPort), options.heap, interrupted);
    return started;
  } catch (error) {
    await endProcess(server, STOP_PATIENCE_MS);
    throw error;
  }
}

/** The folder of the Neo4j that is started through Java. */
export function localHome({ dataFolder }: Pick<LocalOptions, 'dataFolder'>): string {
  return join(dataFolder, 'neo4j');
}

/**
 * The Neo4j of a data folder, started or found. Its data and password stay in the folder.
 * @throws AtlasError DATABASE_BUSY (the folder is in use), PORT_TAKEN, NO_DATABASE, DATABASE_REFUSED
 */
export async function startLocalNeo4j(
  program: Program,
  options: LocalOptions,
  report: Report,
  interrupted: AbortSignal,
): Promise<Provided> {
  const home = localHome(options);
  // Taken ports are told before anything is written. With a lock there may be a server left, which has them.
  if (!(await hasLock(home))) await checkPorts(options);
  await prepareFolder(home);
  const lock = await lockFolder(home);
  try {
    const password = await ensurePassword(home);
    const connection = (boltPort: number) => connectionTo(options, boltPort, password);
    const reused = await reuse(lock.leftover, connection, interrupted);
    if (reused === undefined) report(`Starting Neo4j (its log: ${logFile(home)})`);
    else await lock.note(reused);
    const starting = () => start(home, program, options, lock, connection, report, interrupted);
    const running = reused ?? (await withPorts(starting));
    return provided(home, running, connection(running.boltPort), lock, reused !== undefined);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The Neo4j of a folder where another atlas process runs it and it answers; that process goes on owning it. */
export async function joinNeo4j(home: string, options: LocalOptions): Promise<Provided | undefined> {
  const running = await runningOn(home);
  const password = await storedPassword(passwordFile(home));
  if (running === undefined || password === undefined) return undefined;
  const connection = connectionTo(options, running.neo4j.boltPort, password);
  if (!(await answers(connection))) return undefined;
  return {
    source: `local Neo4j at ${connection.uri} (run by process ${running.owner}; its folder: ${home})`,
    connection,
    browserUrl: browserUrl(running.neo4j),
    passwordFile: passwordFile(home),
    stop: async () => undefined,
  };
}

/** Where a Neo4j of ours serves its Browser, which is told whom to connect to. */
export function browserUrl({ browserPort, boltPort }: Ports): string {
  return `http://localhost:${browserPort}/browser/?dbms=bolt://neo4j@localhost:${boltPort}`;
}

function provided(
  home: string,
  running: RunningProcess,
  connection: Connection,
  lock: FolderLock,
  found: boolean,
): Provided {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await endProcess(running.process, STOP_PATIENCE_MS);
    await lock.release();
  };
  return {
    source: `local Neo4j at ${connection.uri} (${found ? 'left running by an earlier start' : 'started through Java'}; data in ${home})`,
    connection,
    browserUrl: browserUrl(running),
    passwordFile: passwordFile(home),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
