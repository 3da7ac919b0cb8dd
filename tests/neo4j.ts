import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Connection } from '../src/database/database.js';
import { provideDatabase } from '../src/database/provide.js';
import { readSettings } from '../src/settings.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** `inject('neo4j')`: the one server of this test run, empty at its start. */
    neo4j: Connection & { readonly browserUrl: string };
  }
}

/** Only what the run needs: NEO4J_URI and the like must not reach a test. */
function settingsOf(dataFolder: string) {
  return readSettings({
    ATLAS_DATA: dataFolder,
    ATLAS_BOLT_PORT: '0',
    ATLAS_BROWSER_PORT: '0',
    ATLAS_HEAP: '384m',
    ATLAS_POOL: '20',
  });
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Half the CPU of a boot goes into optimising code that a test runs a few times. Java reads this variable itself.
  process.env.JDK_JAVA_OPTIONS ??= '-XX:TieredStopAtLevel=1';
  const folder = await mkdtemp(join(tmpdir(), 'atlas-test-'));
  const neo4j = await provideDatabase(settingsOf(folder), (line) => console.log(line));
  project.provide('neo4j', { ...neo4j.connection, browserUrl: neo4j.browserUrl ?? '' });
  return async () => {
    await neo4j.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
