import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LEAST_JAVA = 17;

/** Either what was looked for, or why it is not there. */
export type Found<T> = { readonly found: T } | { readonly missing: string };

async function versionOf(command: string, env: NodeJS.ProcessEnv): Promise<number | undefined> {
  try {
    // Java answers on stderr.
    const { stdout, stderr } = await run(command, ['-version'], { env, timeout: 20_000 });
    const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(stdout + stderr) ?? [];
    // 1.8 is Java 8.
    return first === '1' ? Number(second) : Number(first ?? Number.NaN);
  } catch {
    return undefined;
  }
}

/** The Java of JAVA_HOME, else the first on the PATH, that can run Neo4j. */
export async function findJava(env: NodeJS.ProcessEnv): Promise<Found<string>> {
  const home = env.JAVA_HOME;
  const candidates = home ? [join(home, 'bin', 'java'), 'java'] : ['java'];
  const unfit: number[] = [];
  for (const command of candidates) {
    const version = await versionOf(command, env);
    if (version !== undefined && version >= LEAST_JAVA) return { found: command };
    if (version !== undefined && !Number.isNaN(version)) unfit.push(version);
  }
  if (unfit[0] !== undefined) return { missing: `Java ${unfit[0]} is too old (17 or 21 is needed)` };
  return { missing: 'no Java was found (17 or 21 is needed)' };
}

/** Joins the paths of jars as java's -cp takes them. */
export function classpathOf(jars: readonly string[]): string {
  return jars.join(delimiter);
}
