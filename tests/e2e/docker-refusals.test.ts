import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Holder } from './holder.js';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-docker-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Why there is no Neo4j where the docker command is this script, and how to go on. */
async function refusalWith(script: string | undefined, env: Record<string, string> = {}) {
  const path = await mkdtemp(join(folder, 'path-'));
  if (script !== undefined) {
    await writeFile(join(path, 'docker'), `#!/bin/sh\n${script}\n`);
    await chmod(join(path, 'docker'), 0o755);
  }
  const holder = new Holder({ PATH: path, ATLAS_DATA: join(folder, 'data'), ATLAS_NEO4J: 'docker', ...env });
  return holder.refused();
}

const ENGINE = 'if [ "$1" = version ]; then echo 28.0.1; exit; fi';
const HERE = 'if [ "$1" = context ]; then echo unix:///var/run/docker.sock; exit; fi';

describe('without a Docker engine to use', { timeout: 60_000 }, () => {
  test('no docker command: that is told, and what else to do', async () => {
    const refusal = await refusalWith(undefined);
    expect(refusal).toMatchObject({ code: 'NO_DATABASE' });
    expect(refusal.message).toContain('Docker is not installed');
    expect(refusal.advice).toContain('NEO4J_URI');
    expect(refusal.advice).not.toContain('Java');
  });

  test('a client without its engine', async () => {
    const refusal = await refusalWith('echo "Cannot connect to the Docker daemon" >&2; exit 1');
    expect(refusal.message).toContain('no Docker engine answers');
  });

  test('an engine that never answers is given up', async () => {
    const begun = performance.now();
    const refusal = await refusalWith('/bin/sleep 300');
    expect(refusal.message).toContain('no Docker engine answers');
    expect(performance.now() - begun).toBeLessThan(30_000);
  });

  test('an engine on another machine, whose ports on loopback are not ours', async () => {
    const context = 'if [ "$1" = context ]; then echo ssh://me@docker.example; exit; fi';
    const elsewhere = 'the Docker engine is on another machine';
    expect((await refusalWith(`${ENGINE}\n${context}\nexit 1`)).message).toContain(elsewhere);
    const host = { DOCKER_HOST: 'tcp://docker.example:2375' };
    expect((await refusalWith(`${ENGINE}\n${HERE}\nexit 1`, host)).message).toContain(elsewhere);
  });

  test('an engine that has no image and cannot pull it', async () => {
    const words = join(folder, 'words');
    const refusal = await refusalWith(`${ENGINE}\n${HERE}\necho "$@" >> ${words}\nexit 1`);
    expect(refusal.message).toContain("Docker has no neo4j:5.26-community and can't pull it");
    expect(await readFile(words, 'utf8')).toContain('pull --quiet neo4j:5.26-community');
  });

  test('with Docker and Java ruled in, all three ways are named', async () => {
    const { message, advice } = await refusalWith(undefined, { ATLAS_NEO4J: 'auto' });
    for (const reason of ['NEO4J_URI', 'Docker', 'Java']) {
      expect(message).toContain(reason);
      expect(advice).toContain(reason);
    }
  });
});
