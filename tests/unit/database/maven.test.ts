import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveWithMaven } from '../../../src/database/local/maven.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-mvn-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What is told when `mvn` writes this and fails. */
async function toldOf(output: string, complaint = ''): Promise<unknown> {
  await writeFile(join(folder, 'output'), output);
  await writeFile(join(folder, 'complaint'), complaint);
  await writeFile(join(folder, 'mvn'), '#!/bin/sh\ncd "$(dirname "$0")"\ncat complaint >&2\ncat output\nexit 1\n');
  await chmod(join(folder, 'mvn'), 0o755);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  const resolving = resolveWithMaven(
    'pom.xml',
    join(folder, 'list'),
    env,
    () => undefined,
    new AbortController().signal,
  );
  return resolving.then(
    () => 'nothing',
    (error) => error.message,
  );
}

describe('why Maven failed', () => {
  it('is its first line of an error that says something, without colours', async () => {
    const output =
      '\u001B[0m\u001B[0m[ERROR] \n\u001B[1;31m[ERROR]\u001B[m Could not create local repository at /x/.m2\n[ERROR] \n';
    expect(await toldOf(output)).toBe('Maven could not get Neo4j: Could not create local repository at /x/.m2');
  });

  it('names no address of a repository', async () => {
    const output = '[ERROR] Could not transfer org.neo4j:neo4j from (https://user:word@maven.example/repo)\n';
    expect(await toldOf(output)).toBe(
      'Maven could not get Neo4j: Could not transfer org.neo4j:neo4j from (a Maven repository)',
    );
  });

  it('is said to be unknown where Maven says nothing', async () => {
    expect(await toldOf('[ERROR] \n[ERROR] Re-run Maven using the -X switch\n')).toBe(
      'Maven could not get Neo4j: it says no more',
    );
  });

  it('is told by Java only where Maven did not come to tell it', async () => {
    const remark = 'Picked up JAVA_TOOL_OPTIONS: -Xmx64m\n';
    expect(await toldOf('[ERROR] No network\n', remark)).toBe('Maven could not get Neo4j: No network');
    expect(await toldOf('', 'Error: could not find java\n')).toBe(
      'Maven could not get Neo4j: Error: could not find java',
    );
  });
});
