import { configDefaults, defineConfig } from 'vitest/config';
import { HAS_JAVA, JAVA_TESTS } from './tests/java.js';
import { SeedLast } from './tests/sequencer.js';

/** The sources and Apollo must share one copy of graphql: its CommonJS one, which Node takes too. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };
/** Neo4j may take a while on a machine that is busy. */
const PATIENT_MS = 120_000;

export default defineConfig({
  test: {
    sequence: { sequencer: SeedLast },
    projects: [
      {
        resolve,
        test: {
          name: 'pure',
          include: ['tests/unit/**/*.test.ts', 'tests/reference/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'neo4j',
          include: ['tests/{cypher,graphql,http,e2e,reliability}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...(HAS_JAVA ? [] : JAVA_TESTS)],
          globalSetup: 'tests/neo4j.ts',
          // One server for the run: files that write take turns.
          fileParallelism: false,
          testTimeout: PATIENT_MS,
          hookTimeout: PATIENT_MS,
        },
      },
    ],
  },
});
