import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Connection } from '../../src/database/database.js';
import { packagePath } from '../../src/package.js';

export interface Ended {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts `atlas` as it is built, with nothing in its environment but what is given and what a process needs. */
export function startAtlas(words: readonly string[], env: Readonly<Record<string, string>>) {
  return spawn(process.execPath, [packagePath('dist/commands/cli.js'), ...words], {
    cwd: packagePath('.'),
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function runAtlas(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = startAtlas(words, env);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
  return { exitCode: child.exitCode, out, err };
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** The settings that name the Neo4j of the test run. */
export function settingsFor({ uri, user, password, database }: Connection): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}
