import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AtlasError } from '../../errors.js';
import { identify, isAlive, processIdentity } from './processes.js';

const PATIENCE_TRIES = 3;

const running = z.object({ process: processIdentity.optional(), boltPort: z.number(), browserPort: z.number() });
/** A Neo4j that runs on the folder; without a process of its own it is in a container. */
export type Running = z.output<typeof running>;

const lockContent = z.object({ owner: processIdentity, neo4j: running.optional() });
type LockContent = z.output<typeof lockContent>;

export interface FolderLock {
  /** What a dead owner left running on the folder. */
  readonly leftover: Running | undefined;
  /** Notes the server that runs, so that others can find it. */
  note(neo4j: Running): Promise<void>;
  release(): Promise<void>;
}

function exists(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

async function read(file: string): Promise<{ text: string; content: LockContent | undefined } | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return { text, content: lockContent.parse(JSON.parse(text)) };
  } catch {
    return { text, content: undefined };
  }
}

function held(folder: string, { owner, neo4j }: LockContent): AtlasError {
  if (neo4j === undefined)
    return new AtlasError(
      'DATABASE_BUSY',
      `the folder ${folder} is in use: process ${owner.pid} is starting a Neo4j on it`,
      {
        advice: 'Wait for it, stop it, or set ATLAS_DATA to another folder.',
      },
    );
  const uri = `bolt://127.0.0.1:${neo4j.boltPort}`;
  return new AtlasError(
    'DATABASE_BUSY',
    `the folder ${folder} is in use: process ${owner.pid} runs its Neo4j at ${uri}`,
    {
      advice: `Stop that process, set ATLAS_DATA to another folder, or work with the same Neo4j: NEO4J_URI=${uri} NEO4J_PASSWORD="$(cat '${join(folder, 'password')}')"`,
    },
  );
}

function lockFile(folder: string): string {
  return join(folder, 'lock.json');
}

function besides(file: string): string {
  return `${file}.${randomUUID()}`;
}

/** Written whole under another name and linked, so that nobody reads half a lock. */
async function create(file: string, content: LockContent): Promise<boolean> {
  const whole = besides(file);
  await writeFile(whole, JSON.stringify(content), { mode: 0o600 });
  try {
    await link(whole, file);
    return true;
  } catch (error) {
    if (exists(error)) return false;
    throw error;
  } finally {
    await rm(whole, { force: true });
  }
}

/** Takes a dead owner's lock away, unless somebody else was faster and this is already theirs. */
async function clear(file: string, stale: string): Promise<void> {
  const aside = besides(file);
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

function lockOf(file: string, owner: LockContent['owner'], leftover: Running | undefined): FolderLock {
  return {
    leftover,
    async note(neo4j) {
      const whole = besides(file);
      await writeFile(whole, JSON.stringify({ owner, neo4j }), { mode: 0o600 });
      await rename(whole, file);
    },
    async release() {
      const current = await read(file);
      if (current?.content?.owner.pid === owner.pid) await rm(file, { force: true });
    },
  };
}

/** Whether the folder is in use, or was when its owner died. */
export async function hasLock(folder: string): Promise<boolean> {
  return (await read(lockFile(folder))) !== undefined;
}

/** The Neo4j that a living process runs on the folder, and the process's id. */
export async function runningOn(
  folder: string,
): Promise<{ readonly neo4j: Running; readonly owner: number } | undefined> {
  const current = await read(lockFile(folder));
  const { owner, neo4j } = current?.content ?? {};
  return owner && neo4j && (await isAlive(owner)) ? { neo4j, owner: owner.pid } : undefined;
}

/**
 * One atlas process a folder. A lock whose owner has died is taken over.
 * @throws AtlasError DATABASE_BUSY that names the owner
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = lockFile(folder);
  const owner = await identify(process.pid);
  let leftover: Running | undefined;
  for (let attempt = 0; attempt < PATIENCE_TRIES; attempt += 1) {
    // The leftover stays noted: this process may die as well before it has dealt with it.
    if (await create(file, leftover === undefined ? { owner } : { owner, neo4j: leftover })) {
      return lockOf(file, owner, leftover);
    }
    const current = await read(file);
    if (current === undefined) continue;
    if (current.content !== undefined && (await isAlive(current.content.owner))) throw held(folder, current.content);
    leftover = current.content?.neo4j;
    await clear(file, current.text);
  }
  throw new AtlasError('DATABASE_BUSY', `the folder ${folder} is being taken by another process`, {
    advice: 'Try again, or set ATLAS_DATA to another folder.',
  });
}
