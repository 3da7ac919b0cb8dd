import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { AtlasError } from '../../errors.js';
import { withPorts } from '../../ports.js';
import type { Connection } from '../database.js';
import { pause } from '../deadline.js';
import { answers } from '../local/boot.js';
import type { Ports } from '../local/configuration.js';
import { browserUrl, connectionTo, type LocalOptions, prepareFolder } from '../local/local-neo4j.js';
import { type FolderLock, hasLock, lockFolder } from '../local/lock.js';
import { lastWordsIn } from '../local/log.js';
import { passwordFile } from '../local/password.js';
import { checkPorts, findPorts } from '../local/ports.js';
import type { Provided, Report } from '../provided.js';
import { lookAtContainer, removeContainer, runContainer, untilStarted, volumeName } from './container.js';
import { ensureDockerPassword } from './password.js';
import { type Neo4jService, withValues } from './service.js';

const LEFTOVER_PATIENCE_MS = 15_000;
const READY_WITHIN_MS = 180_000;
const REACHED_WITHIN_MS = 30_000;
const POLL_MS = 300;
const DATA = 'neo4j-data';
const PORT_TAKEN = /port is already allocated|address already in use|ports are not available/i;

type Missing = { readonly missing: string };

/** The folder of the Neo4j that is started in Docker: its password and lock. The data are in a volume. */
export function dockerHome({ dataFolder }: Pick<LocalOptions, 'dataFolder'>): string {
  return join(dataFolder, 'docker');
}

/** A data folder has a container and volumes of its own. */
function projectOf(home: string): string {
  return `scam-atlas-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
}

function valuesFor({ boltPort, browserPort }: Ports, heap: string, { password, database }: Connection) {
  return {
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    ATLAS_BOLT_PORT: String(boltPort),
    ATLAS_BROWSER_PORT: String(browserPort),
    ATLAS_HEAP: heap,
  };
}

/** A container that a killed process left behind: used again if it answers to our password, else taken away. */
async function reuse(
  project: string,
  connection: (boltPort: number) => Connection,
  interrupted: AbortSignal,
): Promise<Ports | undefined> {
  const end = Date.now() + LEFTOVER_PATIENCE_MS;
  let left = await lookAtContainer(project);
  if (left === undefined) return undefined;
  while (left?.running && left.ports !== undefined && Date.now() < end) {
    interrupted.throwIfAborted();
    if (await answers(connection(left.ports.boltPort)).catch(() => false)) return left.ports;
    await pause(POLL_MS);
    left = await lookAtContainer(project);
  }
  await removeContainer(project);
  return undefined;
}

function failedToStart(project: string, log: string, heap: string): AtlasError {
  const { line, outOfMemory } = lastWordsIn(log);
  const what = outOfMemory ? `not enough memory for a heap of ${heap}` : 'it did not start';
  return new AtlasError('NO_DATABASE', `the Neo4j in Docker (container ${project}) has ended, ${what}: ${line}`, {
    advice: outOfMemory ? 'Set ATLAS_HEAP (128m or more) to what fits.' : 'Set ATLAS_NEO4J=java to do without Docker.',
  });
}

function portTaken(reason: string): AtlasError {
  return new AtlasError(
    'PORT_TAKEN',
    `another program has a port of the Neo4j in Docker: ${reason.split('\n', 1)[0]}`,
    {
      advice: 'Set ATLAS_BOLT_PORT and ATLAS_BROWSER_PORT to other ports, or to 0 for any free ones.',
    },
  );
}

/** Waits until the server answers a query. It may start well and be out of reach: an engine outside of our own container. */
async function untilReady(
  project: string,
  connection: Connection,
  heap: string,
  interrupted: AbortSignal,
): Promise<Missing | undefined> {
  const { state, log } = await untilStarted(project, READY_WITHIN_MS, interrupted);
  if (state === 'ended') throw failedToStart(project, log, heap);
  if (state === 'late')
    throw new AtlasError('NO_DATABASE', `the Neo4j in Docker did not start within ${READY_WITHIN_MS / 1000} s`, {
      advice: 'Set ATLAS_NEO4J=java to do without Docker.',
    });
  const end = Date.now() + REACHED_WITHIN_MS;
  while (!(await answers(connection))) {
    interrupted.throwIfAborted();
    if (Date.now() > end) return { missing: "what Docker starts can't be reached from here" };
    await pause(POLL_MS);
  }
  return undefined;
}

async function start(
  project: string,
  service: Neo4jService,
  options: LocalOptions,
  connection: (boltPort: number) => Connection,
  lock: FolderLock,
  report: Report,
  interrupted: AbortSignal,
): Promise<Ports | Missing> {
  const ports = await findPorts(options, report);
  const values = valuesFor(ports, options.heap, connection(ports.boltPort));
  try {
    const { done, err } = await runContainer(project, withValues(service, values), ports);
    if (!done) {
      await removeContainer(project);
      if (PORT_TAKEN.test(err)) throw portTaken(err);
      return { missing: `Docker could not start the container (${err.split('\n', 1)[0] || 'no answer'})` };
    }
    await lock.note(ports);
    interrupted.throwIfAborted();
    const late = await untilReady(project, connection(ports.boltPort), options.heap, interrupted);
    if (late !== undefined) await removeContainer(project);
    return late ?? ports;
  } catch (error) {
    await removeContainer(project);
    throw error;
  }
}

/**
 * The Neo4j of a data folder in Docker, started or found: the service of the compose file. Its password stays in the folder,
 * its data in a volume.
 * @throws AtlasError DATABASE_BUSY (the folder is in use), PORT_TAKEN, NO_DATABASE, DATABASE_REFUSED
 */
export async function startDockerNeo4j(
  service: Neo4jService,
  options: LocalOptions,
  report: Report,
  interrupted: AbortSignal,
): Promise<Provided | Missing> {
  const home = dockerHome(options);
  const project = projectOf(home);
  // Taken ports are told before anything is written. With a lock there may be a container left, which has them.
  if (!(await hasLock(home))) await checkPorts(options);
  await prepareFolder(home);
  const lock = await lockFolder(home);
  try {
    const password = await ensureDockerPassword(home, project, DATA);
    const connection = (boltPort: number) => connectionTo(options, boltPort, password);
    const reused = await reuse(project, connection, interrupted);
    if (reused === undefined) report(`Starting Neo4j in Docker (its log: docker logs ${project})`);
    else await lock.note(reused);
    const starting = () => start(project, service, options, connection, lock, report, interrupted);
    const ports = reused ?? (await withPorts(starting));
    if (!('missing' in ports))
      return provided(project, home, ports, connection(ports.boltPort), lock, reused !== undefined);
    await lock.release();
    return ports;
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function provided(
  project: string,
  home: string,
  ports: Ports,
  connection: Connection,
  lock: FolderLock,
  found: boolean,
): Provided {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await removeContainer(project);
    await lock.release();
  };
  return {
    source: `Neo4j in Docker at ${connection.uri} (${found ? 'left running by an earlier start' : `container ${project}`}; data in the volume ${volumeName(project, DATA)})`,
    connection,
    browserUrl: browserUrl(ports),
    passwordFile: passwordFile(home),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
