import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastWords } from '../../../src/database/local/log.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-log-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function lastWordsOf(log: string) {
  const file = join(folder, 'log');
  await writeFile(file, log);
  return lastWords(file);
}

test('the innermost cause is what a log is read for', async () => {
  const log = [
    '2026-01-01 00:00:00.000+0000 INFO  Starting...',
    '2026-01-01 00:00:01.000+0000 ERROR Failed to start Neo4j',
    'java.lang.RuntimeException: outer',
    '\tat org.neo4j.Thing.run(Thing.java:1)',
    'Caused by: java.net.BindException: Address already in use',
    '\t... 17 more',
    '2026-01-01 00:00:02.000+0000 INFO  Stopped.',
  ];
  expect(await lastWordsOf(log.join('\n'))).toEqual({
    line: 'Caused by: java.net.BindException: Address already in use',
    outOfMemory: false,
    portTaken: true,
  });
});

test('too little memory is told apart', async () => {
  const log = 'Error occurred during initialization of VM\nCould not reserve enough space for 1024KB object heap\n';
  expect(await lastWordsOf(log)).toEqual({
    line: 'Could not reserve enough space for 1024KB object heap',
    outOfMemory: true,
    portTaken: false,
  });
});

test('a log without a fault gives its last line', async () => {
  expect((await lastWordsOf('2026-01-01 00:00:00.000+0000 INFO  Starting...\n')).line).toBe('Starting...');
});
