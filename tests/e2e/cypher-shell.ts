import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Connection } from '../../src/database/database.js';
import { findJars } from '../../src/database/local/jars.js';
import { classpathOf, type Found, findJava } from '../../src/database/local/java.js';
import type { Script } from '../../src/export/cypher/scripts.js';
import { packagePath } from '../../src/package.js';
import { type Ended, ended } from './atlas.js';

const POM = packagePath('tests/cypher-shell/pom.xml');

/** `encoding`: that in which Java reads files, which is the locale's where it is not told. */
export type RunScripts = (scripts: readonly Script[], encoding?: string) => Promise<Ended>;

/** The real cypher-shell, run once for all scripts: it boots for seconds. */
export async function openCypherShell({ uri, user, password, database }: Connection): Promise<RunScripts> {
  const java = required(await findJava(process.env));
  const never = new AbortController().signal;
  const jars = required(await findJars(process.env, (line) => console.log(line), never, POM));
  const words = [
    '-XX:TieredStopAtLevel=1',
    '-cp',
    classpathOf(jars),
    'org.neo4j.shell.Main',
    '--format',
    'plain',
    '-a',
    uri,
    '-d',
    database,
  ];
  return async (scripts, encoding = 'UTF-8') => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-shell-'));
    try {
      for (const { name, text: script } of scripts) await writeFile(join(folder, name), script);
      const all = join(folder, 'all');
      await writeFile(all, scripts.map(({ name }) => `:source ${join(folder, name)}\n`).join(''));
      const shell = spawn(java, [`-Dfile.encoding=${encoding}`, ...words, '-f', all], {
        env: { HOME: folder, NEO4J_USERNAME: user, NEO4J_PASSWORD: password },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [out, err] = await Promise.all([text(shell.stdout), text(shell.stderr), ended(shell)]);
      return { exitCode: shell.exitCode, out, err };
    } finally {
      await rm(folder, { recursive: true });
    }
  };
}

function required<T>(found: Found<T>): T {
  if ('missing' in found) throw new Error(found.missing);
  return found.found;
}
