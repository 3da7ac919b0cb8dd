import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { within } from '../deadline.js';

const run = promisify(execFile);
const MOST_OUTPUT = 4 * 1024 * 1024;
/** For the killed client to go; a helper it started may hold its output open for ever. */
const KILL_MS = 500;

export interface Said {
  readonly done: boolean;
  readonly out: string;
  readonly err: string;
  /** There is no docker command. */
  readonly absent: boolean;
}

interface Limits {
  readonly timeoutMs: number;
  readonly interrupted?: AbortSignal;
  /** Beside the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

function textOf(error: object, stream: 'stdout' | 'stderr'): string {
  const text = Reflect.get(error, stream);
  return typeof text === 'string' ? text : '';
}

/**
 * Runs the docker client, which knows contexts, remote engines and their certificates. It is given up after the time.
 * @throws the reason of the interruption, nothing else
 */
export async function docker(words: readonly string[], { timeoutMs, interrupted, env = {} }: Limits): Promise<Said> {
  const options = {
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: MOST_OUTPUT,
    env: { ...process.env, ...env },
    ...(interrupted === undefined ? {} : { signal: interrupted }),
  } as const;
  try {
    const work = run('docker', [...words], options);
    const { stdout, stderr } = await within(timeoutMs + KILL_MS, work, () => new Error('no answer'));
    return { done: true, out: stdout.trim(), err: stderr.trim(), absent: false };
  } catch (error) {
    interrupted?.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    const absent = 'code' in error && error.code === 'ENOENT';
    return { done: false, out: textOf(error, 'stdout').trim(), err: textOf(error, 'stderr').trim(), absent };
  }
}
