import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Report } from '../provided.js';
import type { Found } from './java.js';
import { resolveWithMaven } from './maven.js';

const POM = fileURLToPath(new URL('../../../neo4j/pom.xml', import.meta.url));
const jarList = z.array(z.string()).min(1);

/** Maven needs seconds even when it has everything, so what it found is kept for all data folders of this user. */
async function cacheFile(env: NodeJS.ProcessEnv, pom: string): Promise<string> {
  const key = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 16);
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'scam-atlas', `jars-${key}.json`);
}

/** The kept list, if every file of it is still there: people delete ~/.m2. */
async function readCache(file: string): Promise<string[] | undefined> {
  try {
    const jars = jarList.parse(JSON.parse(await readFile(file, 'utf8')));
    await Promise.all(jars.map((jar) => access(jar)));
    return jars;
  } catch {
    return undefined;
  }
}

async function writeCache(file: string, jars: string[]): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, JSON.stringify(jars));
    await rename(unfinished, file);
  } catch {
    // Only slower next time.
  }
}

/** The jars that a pom names (without one: Neo4j and its Browser), from the last time or through Maven. */
export async function findJars(
  env: NodeJS.ProcessEnv,
  report: Report,
  interrupted: AbortSignal,
  pom = POM,
): Promise<Found<string[]>> {
  const cache = await cacheFile(env, pom);
  const kept = await readCache(cache);
  if (kept !== undefined) return { found: kept };
  const folder = await mkdtemp(join(tmpdir(), 'atlas-jars-'));
  try {
    const list = join(folder, 'classpath');
    const outcome = await resolveWithMaven(pom, list, env, report, interrupted);
    if ('missing' in outcome) return outcome;
    const jars = (await readFile(list, 'utf8')).trim().split(delimiter);
    await writeCache(cache, jars);
    return { found: jars };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
