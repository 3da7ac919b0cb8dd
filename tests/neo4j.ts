import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import type { Connection } from '../src/database/database.js';
import { provideDatabase } from '../src/database/provide.js';
import { packagePath } from '../src/package.js';
import { readSettings, type Settings } from '../src/settings.js';
import { startContainer } from './container.js';
import { HAS_JAVA, JAVA_TESTS } from './java.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** `inject('neo4j')`: the one server of this test run, empty at its start. */
    neo4j: Connection & { readonly browserUrl: string };
  }
}

/** Only what the run needs: NEO4J_URI and the like must not reach a test. */
function settingsOf(env: Record<string, string>): Settings {
  return readSettings({ ATLAS_BOLT_PORT: '0', ATLAS_BROWSER_PORT: '0', ATLAS_HEAP: '384m', ATLAS_POOL: '20', ...env });
}

async function startLocally(project: TestProject, reason: string): Promise<() => Promise<void>> {
  // Half the CPU of a boot goes into optimising code that a test runs a few times. Java reads this variable itself.
  process.env.JDK_JAVA_OPTIONS ??= '-XX:TieredStopAtLevel=1';
  const folder = await mkdtemp(join(tmpdir(), 'atlas-test-'));
  const settings = settingsOf({ ATLAS_DATA: folder, ATLAS_NEO4J: 'java' });
  const { source, connection, browserUrl = '', stop } = await provideDatabase(settings, (line) => console.log(line));
  console.log(`Testing with ${source}, since ${reason}`);
  project.provide('neo4j', { ...connection, browserUrl });
  return async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Programs that tests start are run as they are shipped. */
async function build(): Promise<void> {
  await promisify(execFile)('npm', ['run', '--silent', 'build:code'], { cwd: packagePath('.') });
}

/** In Docker where an engine answers and has or can pull the image, else through Java; ATLAS_NEO4J chooses one of them. */
export default async function setup(project: TestProject): Promise<() => Promise<unknown>> {
  if (!HAS_JAVA) console.log(`Without Java and Maven these are left out: ${JAVA_TESTS.join(', ')}`);
  await build();
  const settings = settingsOf({ ATLAS_NEO4J: process.env.ATLAS_NEO4J || 'auto' });
  if (settings.neo4j === 'java') return startLocally(project, 'ATLAS_NEO4J is java');
  const container = await startContainer(settings, (line) => console.log(line));
  if ('missing' in container) {
    if (settings.neo4j === 'docker') throw new Error(`ATLAS_NEO4J is docker, but ${container.missing}`);
    return startLocally(project, container.missing);
  }
  const { source, connection, browserUrl, stop } = container;
  console.log(`Testing with ${source}`);
  project.provide('neo4j', { ...connection, browserUrl });
  return stop;
}
