import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Ports } from '../local/configuration.js';
import { saysStarted } from '../local/log.js';
import { docker, type Said, spawnDocker } from './cli.js';
import type { Neo4jService } from './service.js';

const LOOK_MS = 10_000;
const RUN_MS = 60_000;
const STOP_PATIENCE_S = 20;
const STOP_MS = 60_000;
const BOLT = '7687/tcp';
const BROWSER = '7474/tcp';

const published = z.array(z.object({ HostPort: z.coerce.number() })).min(1);
const inspected = z.tuple([
  z.object({
    State: z.object({ Running: z.boolean() }),
    NetworkSettings: z.object({ Ports: z.record(z.string(), z.unknown()) }),
  }),
]);

export interface Container {
  readonly running: boolean;
  /** What it publishes on loopback, while it runs. */
  readonly ports: Ports | undefined;
}

/** The container of that name, if there is one. */
export async function lookAtContainer(name: string): Promise<Container | undefined> {
  const { done, out } = await docker(['container', 'inspect', name], { timeoutMs: LOOK_MS });
  if (!done) return undefined;
  const [{ State, NetworkSettings }] = inspected.parse(JSON.parse(out));
  const bolt = published.safeParse(NetworkSettings.Ports[BOLT]);
  const browser = published.safeParse(NetworkSettings.Ports[BROWSER]);
  if (!bolt.success || !browser.success) return { running: State.Running, ports: undefined };
  const [boltPort, browserPort] = [bolt.data[0]?.HostPort ?? 0, browser.data[0]?.HostPort ?? 0];
  return { running: State.Running, ports: { boltPort, browserPort } };
}

/** The name that compose would give the volume in a project of that name. */
export function volumeName(project: string, volume: string): string {
  return `${project}_${volume}`;
}

export async function hasVolume(name: string): Promise<boolean> {
  return (await docker(['volume', 'inspect', name], { timeoutMs: LOOK_MS })).done;
}

/** Starts the service in a container of that name and comes back at once. It outlives this process when nobody stops it. */
export async function runContainer(
  name: string,
  service: Neo4jService,
  { boltPort, browserPort }: Ports,
): Promise<Said> {
  const words = [
    ['run', '--detach', '--pull', 'never', '--name', name],
    ['--publish', `127.0.0.1:${boltPort}:7687`, '--publish', `127.0.0.1:${browserPort}:7474`],
    ...service.volumes.map((volume) => ['--volume', `${volumeName(name, volume.name)}:${volume.folder}`]),
    // By name only: `ps` shows words to everyone on the machine, and one of the values is the password.
    ...Object.keys(service.environment).map((variable) => ['--env', variable]),
    [service.image],
  ];
  return docker(words.flat(), { timeoutMs: RUN_MS, env: service.environment });
}

/** Stops the container as Neo4j likes it, and takes it away. Its named volumes stay. */
export async function removeContainer(name: string): Promise<void> {
  await docker(['stop', '-t', String(STOP_PATIENCE_S), name], { timeoutMs: STOP_MS });
  await docker(['rm', '--force', '--volumes', name], { timeoutMs: STOP_MS });
}

/** What a container has written, and whether it is up, has ended, or is neither in the time. */
export interface Boot {
  readonly state: 'started' | 'ended' | 'late';
  readonly log: string;
}

/** Follows the container's log until Neo4j says there that it has started. */
export function untilStarted(name: string, timeoutMs: number, interrupted: AbortSignal): Promise<Boot> {
  const follower = spawnDocker(['logs', '--follow', name]);
  let log = '';
  let timer: NodeJS.Timeout | undefined;
  let abort: (() => void) | undefined;
  return new Promise<Boot>((resolve, reject) => {
    for (const stream of [follower.stdout, follower.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        log += `${line}\n`;
        if (saysStarted(line)) resolve({ state: 'started', log });
      });
    abort = () => reject(interrupted.reason);
    timer = setTimeout(() => resolve({ state: 'late', log }), timeoutMs);
    follower.once('error', reject).once('close', () => resolve({ state: 'ended', log }));
    interrupted.addEventListener('abort', abort);
    if (interrupted.aborted) abort();
  }).finally(() => {
    clearTimeout(timer);
    if (abort !== undefined) interrupted.removeEventListener('abort', abort);
    follower.kill('SIGKILL');
  });
}
