import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { pause } from '../deadline.js';

const run = promisify(execFile);
const POLL_MS = 50;

/** A process, with when it started, since the system gives a pid out again. */
export const processIdentity = z.object({ pid: z.number().int().positive(), started: z.string() });
export type ProcessIdentity = z.output<typeof processIdentity>;

interface Seen {
  readonly state: string;
  readonly started: string;
}

async function seenInProc(pid: number): Promise<Seen> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The second field is the command in parentheses, which may hold spaces and parentheses itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', started: fields[19] ?? '' };
}

async function seenByPs(pid: number): Promise<Seen> {
  const { stdout } = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  const [state = '', ...started] = stdout.trim().split(/\s+/);
  return { state, started: started.join(' ') };
}

async function look(pid: number): Promise<Seen | undefined> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and another user's.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return undefined;
  }
  const seen = await seenInProc(pid).catch(() => seenByPs(pid).catch(() => ({ state: '', started: '' })));
  // A zombie has ended; in a container nobody may ever collect it.
  return /^[ZX]/.test(seen.state) ? undefined : seen;
}

export async function identify(pid: number): Promise<ProcessIdentity> {
  return { pid, started: (await look(pid))?.started ?? '' };
}

export async function isAlive({ pid, started }: ProcessIdentity): Promise<boolean> {
  return (await look(pid))?.started === started;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has just ended.
  }
}

async function endedWithin(target: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (await isAlive(target)) {
    if (Date.now() > end) return false;
    await pause(POLL_MS);
  }
  return true;
}

/** Asks the process to end, and after the given time makes it. */
export async function endProcess(target: ProcessIdentity, patienceMs: number): Promise<void> {
  if (!(await isAlive(target))) return;
  signal(target.pid, 'SIGTERM');
  if (await endedWithin(target, patienceMs)) return;
  signal(target.pid, 'SIGKILL');
  await endedWithin(target, patienceMs);
}
