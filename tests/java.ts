import { spawnSync } from 'node:child_process';

const answers = (program: string, word: string) => spawnSync(program, [word], { stdio: 'ignore' }).status === 0;

/** Whether tests can start a Neo4j of their own, to kill, freeze or configure: that goes through Java and Maven alone. */
export const HAS_JAVA = answers('java', '-version') && answers('mvn', '--version');

/** Those that need it. */
export const JAVA_TESTS = [
  'tests/e2e/local-neo4j.test.ts',
  'tests/e2e/local-neo4j-refusals.test.ts',
  'tests/e2e/export-cypher.test.ts',
  'tests/reliability/database-faults.test.ts',
  'tests/reliability/encrypted.test.ts',
  'tests/reliability/kills.test.ts',
];
