import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Holder } from './holder.js';
import { occupy } from './occupied.js';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-docker-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A program that wants a Neo4j where the docker command is this script. */
async function holderWith(script: string | undefined, env: Record<string, string> = {}): Promise<Holder> {
  const path = await mkdtemp(join(folder, 'path-'));
  if (script !== undefined) {
    await writeFile(join(path, 'docker'), `#!/bin/sh\n${script}\n`);
    await chmod(join(path, 'docker'), 0o755);
  }
  return new Holder({ PATH: path, ATLAS_DATA: join(folder, 'data'), ATLAS_NEO4J: 'docker', ...env });
}

/** Why there is no Neo4j there, and how to go on. */
async function refusalWith(script: string | undefined, env: Record<string, string> = {}) {
  return (await holderWith(script, env)).refused();
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

describe('with a Docker engine, and ports that are in use', { timeout: 60_000 }, () => {
  /** It has the image and neither container nor volume, notes what it is to run, and runs nothing. */
  const engine = (words: string) =>
    `${ENGINE}\n${HERE}\nif [ "$1" = image ]; then exit; fi\nif [ "$1" = run ]; then echo "$@" > ${words}; fi\nexit 1`;
  test('the container is given the next free ones, which is said', async () => {
    const others = [await occupy(7687), await occupy(7474)];
    const words = join(folder, 'run');
    const holder = await holderWith(engine(words));
    expect((await holder.refused()).message).toContain('Docker could not start the container');
    for (const other of others) other.free();
    const [bolt, browser] = [7687, 7474].map(
      (port) => new RegExp(`^port ${port} is taken; using (\\d+)$`, 'm').exec(holder.output)?.[1],
    );
    const run = await readFile(words, 'utf8');
    expect(run).toContain(`--publish 127.0.0.1:${bolt}:7687 --publish 127.0.0.1:${browser}:7474`);
  });

  test('a port that another takes after we looked is another one at the next try; the third is the last', async () => {
    const words = join(folder, 'tries');
    const taken = 'echo "Bind for 127.0.0.1:1 failed: port is already allocated" >&2';
    const script = `if [ "$1" = image ]; then exit; fi\nif [ "$1" = run ]; then echo run >> ${words}; ${taken}; fi\nexit 1`;
    const free = { ATLAS_BOLT_PORT: '0', ATLAS_BROWSER_PORT: '0' };
    const refusal = await refusalWith(`${ENGINE}\n${HERE}\n${script}`, free);
    expect(refusal).toMatchObject({ code: 'PORT_TAKEN', advice: expect.stringContaining('ATLAS_BOLT_PORT') });
    expect(refusal.message).toContain('port is already allocated');
    expect(await readFile(words, 'utf8')).toBe('run\n'.repeat(3));
  });

  test.each(['ATLAS_BOLT_PORT', 'ATLAS_BROWSER_PORT'])(
    '%s that is set is refused by name, and nothing is run',
    async (setting) => {
      const { port, free } = await occupy(0);
      const words = join(folder, setting);
      const refusal = await refusalWith(engine(words), { [setting]: String(port) });
      expect(refusal).toMatchObject({
        code: 'PORT_TAKEN',
        message: `port ${port} on 127.0.0.1 is taken by another program`,
      });
      free();
      expect(refusal.advice).toContain(setting);
      await expect(readFile(words)).rejects.toMatchObject({ code: 'ENOENT' });
    },
  );
});
