import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A client may have started a helper that holds its output open after its own end. */
const LINGER_MS = 500;

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

/** Starts the docker client, which knows contexts, remote engines and their certificates. */
export function spawnDocker(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn('docker', [...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    // A group of its own: Ctrl-C in the terminal is for us, who may be in the middle of taking a container away.
    detached: true,
  });
}

/** What the docker client says to these words. It is given up after the time. @throws the reason of the interruption, nothing else */
export function docker(words: readonly string[], { timeoutMs, interrupted, env }: Limits): Promise<Said> {
  const client = spawnDocker(words, env);
  const text = { out: '', err: '' };
  client.stdout.on('data', (chunk: Buffer) => {
    text.out += chunk.toString();
  });
  client.stderr.on('data', (chunk: Buffer) => {
    text.err += chunk.toString();
  });
  let timer: NodeJS.Timeout | undefined;
  let abort: (() => void) | undefined;
  return new Promise<Said>((resolve, reject) => {
    const said = (done: boolean, absent = false) =>
      resolve({ done, absent, out: text.out.trim(), err: text.err.trim() });
    abort = () => reject(interrupted?.reason);
    timer = setTimeout(() => said(false), timeoutMs);
    client.once('error', (error) => said(false, 'code' in error && error.code === 'ENOENT'));
    client.once('close', (status) => said(status === 0));
    client.once('exit', (status) => setTimeout(() => said(status === 0), LINGER_MS).unref());
    interrupted?.addEventListener('abort', abort);
    if (interrupted?.aborted) abort();
  }).finally(() => {
    clearTimeout(timer);
    if (abort !== undefined) interrupted?.removeEventListener('abort', abort);
    client.kill('SIGKILL');
    client.stdout.destroy();
    client.stderr.destroy();
  });
}
