import { connect, createServer, type Server } from 'node:net';
import { AtlasError } from './errors.js';

const LOOPBACK = ['127.0.0.1', '::1'];
/** Addresses that a person reaches as `localhost`, which is both loopbacks. */
const LOCAL = [...LOOPBACK, '0.0.0.0', '::', 'localhost'];
const FURTHER_PORTS = 100;
const REACH_MS = 300;
const TRIES = 3;

/** A port to listen on. */
export interface PortSetting {
  /** 0: any free one. */
  readonly port: number;
  /** The variable that sets it. */
  readonly variable: string;
  /** Whether somebody did set it: then no other stands in for it. */
  readonly isGiven: boolean;
}

/** Whether `localhost` leads to this machine's server on that address. */
export function isLocal(host: string): boolean {
  return LOCAL.includes(host);
}

function cannotListen(host: string, port: number, variable: string, error: NodeJS.ErrnoException): AtlasError {
  const refused = { EADDRINUSE: 'is taken by another program', EACCES: 'may not be opened by this user' };
  const why = Object.entries(refused).find(([code]) => code === error.code)?.[1];
  if (why !== undefined)
    return new AtlasError('PORT_TAKEN', `port ${port} on ${host} ${why}`, {
      advice: `Set ${variable} to another port, or to 0 for any free one.`,
      cause: error,
    });
  return new AtlasError('BAD_SETTING', `can't listen on ${host}, port ${port} (${error.code ?? error.message})`, {
    advice: `Check ATLAS_HOST and ${variable}.`,
    cause: error,
  });
}

/**
 * Lets a server listen; resolves to its port.
 * @throws AtlasError PORT_TAKEN naming the variable, or BAD_SETTING
 */
export function listen(server: Server, host: string, port: number, variable: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(host, port, variable, error)));
    server.listen({ host, port }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Whether somebody listens there. */
function isReached(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port, timeout: REACH_MS });
  return new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    for (const event of ['error', 'timeout']) socket.once(event, () => resolve(false));
  }).finally(() => socket.destroy());
}

async function probe(host: string, port: number, variable: string): Promise<number> {
  const server = createServer();
  const found = await listen(server, host, port, variable);
  await new Promise((resolve) => server.close(resolve));
  return found;
}

/**
 * Tells at once what listening would find out after everything else is done. A port that nobody set may still move.
 * @throws AtlasError PORT_TAKEN or BAD_SETTING
 */
export async function checkPort({ port, variable, isGiven }: PortSetting, host: string): Promise<void> {
  if (isGiven) await probe(host, port, variable);
}

async function isTaken(host: string, port: number, variable: string): Promise<boolean> {
  const near = isLocal(host) ? LOOPBACK : [];
  const reached = await Promise.all(near.map((loopback) => isReached(loopback, port)));
  if (reached.includes(true)) return true;
  try {
    await probe(host, port, variable);
    return false;
  } catch (error) {
    if (isPortTaken(error)) return true;
    throw error;
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof AtlasError && error.code === 'PORT_TAKEN';
}

/**
 * A port that is free now: the one that is set, or where nobody set it, the next free one from its default on, which is
 * reported. A default counts as taken also where only the other loopback has it: `localhost` would lead there.
 * `except` are ports that others of ours will have.
 * @throws AtlasError PORT_TAKEN or BAD_SETTING
 */
export async function findPort(
  { port, variable, isGiven }: PortSetting,
  host: string,
  report: (line: string) => void,
  except: readonly number[] = [],
): Promise<number> {
  if (isGiven) return probe(host, port, variable);
  for (let candidate = port; candidate <= port + FURTHER_PORTS; candidate += 1) {
    if (except.includes(candidate) || (await isTaken(host, candidate, variable))) continue;
    if (candidate !== port) report(`port ${port} is taken; using ${candidate}`);
    return candidate;
  }
  throw new AtlasError('PORT_TAKEN', `the ports ${port} to ${port + FURTHER_PORTS} on ${host} are all taken`, {
    advice: `Set ${variable} to another port, or to 0 for any free one.`,
  });
}

/**
 * For work that finds its ports and opens them later: another program may be faster, and then it is done again with others.
 * @throws what the work throws, PORT_TAKEN only where it comes again and again
 */
export async function withPorts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isPortTaken(error) || attempt === TRIES) throw error;
    }
  }
}
