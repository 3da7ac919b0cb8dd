import { spawn } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { AtlasError, type ErrorCode } from '../../errors.js';
import type { Connection } from '../database.js';
import { pause } from '../deadline.js';
import { openDatabase } from '../open.js';
import { javaOptions } from './configuration.js';
import { classpathOf } from './java.js';
import { lastWords, saysStarted } from './log.js';
import { identify, isAlive, type ProcessIdentity } from './processes.js';

const MAIN_CLASS = 'org.neo4j.server.CommunityEntryPoint';
const READY_WITHIN_MS = 180_000;
const POLL_MS = 150;
const NOT_YET: readonly ErrorCode[] = ['DATABASE_UNAVAILABLE', 'DATABASE_BUSY', 'DEADLINE'];

export function logFile(home: string): string {
  return join(home, 'neo4j.log');
}

export interface Program {
  readonly java: string;
  readonly jars: readonly string[];
}

export function configurationFile(home: string): string {
  return join(home, 'neo4j.conf');
}

/** Starts the server as its configuration file says and comes back at once. It outlives this process when nobody stops it. */
export async function spawnNeo4j(home: string, { java, jars }: Program, heap: string): Promise<ProcessIdentity> {
  await rename(logFile(home), `${logFile(home)}.previous`).catch(() => undefined);
  const log = await open(logFile(home), 'w', 0o600);
  try {
    const options = [...javaOptions(heap), '-cp', classpathOf(jars), MAIN_CLASS];
    const child = spawn(java, [...options, `--home-dir=${home}`, `--config-dir=${home}`, '--console-mode'], {
      cwd: home,
      stdio: ['ignore', log.fd, log.fd],
      // A group of its own: Ctrl-C in the terminal is for us, and we stop it when our work with it has ended.
      detached: true,
    });
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => resolve(child.pid ?? 0));
    });
    child.unref();
    return await identify(pid);
  } finally {
    await log.close();
  }
}

/** Whether a query is answered. @throws AtlasError when the server answers, but not to us. */
export async function answers(connection: Connection): Promise<boolean> {
  try {
    const database = await openDatabase(connection);
    await database.close();
    return true;
  } catch (error) {
    if (error instanceof AtlasError && NOT_YET.includes(error.code)) return false;
    throw error;
  }
}

async function failedToStart(home: string, heap: string): Promise<AtlasError> {
  const { line, outOfMemory, portTaken } = await lastWords(logFile(home));
  if (portTaken)
    return new AtlasError('PORT_TAKEN', `another program has a port of the local Neo4j: ${line}`, {
      advice: 'Set ATLAS_BOLT_PORT and ATLAS_BROWSER_PORT to other ports, or to 0 for any free ones.',
    });
  if (outOfMemory)
    return new AtlasError('NO_DATABASE', `not enough memory for the local Neo4j with a heap of ${heap}: ${line}`, {
      advice: `Set ATLAS_HEAP (128m or more) to what fits, or free memory. Its log is ${logFile(home)}.`,
    });
  return new AtlasError('NO_DATABASE', `the local Neo4j did not start: ${line}`, {
    advice: `Its log is ${logFile(home)}.`,
  });
}

/** By its own log: on its ports another server could answer, before it finds them taken. */
async function hasStarted(home: string): Promise<boolean> {
  const log = await readFile(logFile(home), 'utf8').catch(() => '');
  return log.split('\n').some(saysStarted);
}

/** Waits until the server answers a query and serves its Browser. */
export async function untilReady(
  home: string,
  server: ProcessIdentity,
  connection: Connection,
  heap: string,
  interrupted: AbortSignal,
): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  for (;;) {
    interrupted.throwIfAborted();
    if (!(await isAlive(server))) throw await failedToStart(home, heap);
    if ((await hasStarted(home)) && (await answers(connection))) return;
    if (Date.now() > end)
      throw new AtlasError('NO_DATABASE', `the local Neo4j did not answer within ${READY_WITHIN_MS / 1000} s`, {
        advice: `Its log is ${logFile(home)}.`,
      });
    await pause(POLL_MS);
  }
}
