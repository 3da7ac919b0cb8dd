import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Holder } from './holder.js';
import { occupy } from './occupied.js';

let folder = '';
let data = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-refusals-'));
  data = join(folder, 'data');
});
afterAll(async () => {
  for (const holder of holders) await holder.end('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const holders: Holder[] = [];

function hold(env: Record<string, string>): Holder {
  const holder = new Holder({
    ATLAS_NEO4J: 'java',
    ATLAS_DATA: data,
    ATLAS_BOLT_PORT: '0',
    ATLAS_BROWSER_PORT: '0',
    ...env,
  });
  holders.push(holder);
  return holder;
}

function refusalOf(env: Record<string, string>) {
  return hold(env).refused();
}

/** A folder for PATH with scripts of these names, and nothing else. */
async function pathWith(scripts: Record<string, string>): Promise<string> {
  const path = await mkdtemp(join(folder, 'path-'));
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(join(path, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(path, name), 0o755);
  }
  return path;
}

const saysVersion = (version: string) => `echo 'openjdk version "${version}"' >&2`;

describe('without a Neo4j to start', { timeout: 60_000 }, () => {
  test('no Java: the ways to go on are named, and nothing is written', async () => {
    const refusal = await refusalOf({ PATH: await pathWith({}) });
    expect(refusal).toMatchObject({ code: 'NO_DATABASE' });
    expect(refusal.message).toContain('no Java was found');
    for (const way of ['NEO4J_URI', 'Java 17 or 21', 'Maven']) expect(refusal.advice).toContain(way);
    expect(await readdir(folder)).not.toContain('data');
  });

  test.each([
    ['1.8.0_402', 'Java 8 is too old'],
    ['11.0.22', 'Java 11 is too old'],
  ])('Java %s is too old', async (version, message) => {
    const refusal = await refusalOf({ PATH: await pathWith({ java: saysVersion(version) }) });
    expect(refusal.code).toBe('NO_DATABASE');
    expect(refusal.message).toContain(message);
  });

  test('no Maven, and nothing kept from an earlier start', async () => {
    const path = await pathWith({ java: saysVersion('17.0.1') });
    const refusal = await refusalOf({ PATH: path, XDG_CACHE_HOME: join(folder, 'cache') });
    expect(refusal.code).toBe('NO_DATABASE');
    expect(refusal.message).toContain('Maven was not found');
    expect(await readdir(folder)).not.toContain('data');
  });

  test('Maven cannot download: its reason, without addresses', async () => {
    const mvn =
      'echo "[ERROR] Could not transfer neo4j from/to central (https://user:pw@mirror.example/x): no route"; exit 1';
    const path = await pathWith({ java: saysVersion('21'), mvn });
    const refusal = await refusalOf({ PATH: path, XDG_CACHE_HOME: join(folder, 'cache') });
    expect(refusal.code).toBe('NO_DATABASE');
    expect(refusal.message).toContain('Could not transfer neo4j from/to central');
    expect(refusal.message).not.toContain('mirror.example');
  });

  test('a download tells its progress, and its files are asked for only once', async () => {
    const jar = join(folder, 'some.jar');
    await writeFile(jar, '');
    const mvn = [
      'echo "[INFO] Downloaded from central: x"',
      'for word in "$@"; do',
      `  case $word in -Dmdep.outputFile=*) echo '${jar}' > "\${word#*=}";; esac`,
      'done',
    ];
    const env = {
      PATH: await pathWith({ java: saysVersion('17'), mvn: mvn.join('\n') }),
      XDG_CACHE_HOME: join(folder, 'kept'),
    };
    const holder = hold({ ...env, ATLAS_DATA: join(folder, 'fake') });
    // This Java starts no Neo4j: what it says is the last line of the log.
    expect((await holder.refused()).message).toContain('openjdk version "17"');
    expect(holder.output).toContain('Getting Neo4j 5.26.30');
    const noMaven = { ...env, PATH: await pathWith({ java: saysVersion('17') }) };
    expect((await refusalOf(noMaven)).message).toContain('openjdk version "17"');
    await rm(jar);
    expect((await refusalOf(noMaven)).message).toContain('Maven was not found');
  });
});

describe('a local Neo4j that cannot start', { timeout: 60_000 }, () => {
  test.each(['ATLAS_BOLT_PORT', 'ATLAS_BROWSER_PORT'])('%s in use: port and setting are named', async (setting) => {
    const { port, free } = await occupy(0);
    const refusal = await refusalOf({ [setting]: String(port), ATLAS_DATA: join(folder, 'untouched') });
    free();
    expect(refusal).toMatchObject({
      code: 'PORT_TAKEN',
      message: `port ${port} on 127.0.0.1 is taken by another program`,
    });
    expect(refusal.advice).toContain(setting);
    expect(await readdir(folder)).not.toContain('untouched');
  });

  test('whose default ports are in use takes the next free ones, and says so', async () => {
    const others = [await occupy(7687), await occupy(7474)];
    const jar = join(folder, 'none.jar');
    await writeFile(jar, '');
    const mvn = `for word in "$@"; do case $word in -Dmdep.outputFile=*) echo '${jar}' > "\${word#*=}";; esac; done`;
    const moved = hold({
      PATH: await pathWith({ java: saysVersion('17'), mvn }),
      XDG_CACHE_HOME: join(folder, 'moved-cache'),
      ATLAS_DATA: join(folder, 'moved'),
      ATLAS_BOLT_PORT: '',
      ATLAS_BROWSER_PORT: '',
    });
    // This Java starts no Neo4j; what it would have started is in its settings.
    expect((await moved.refused()).message).toContain('did not start');
    for (const other of others) other.free();
    const [bolt, browser] = [7687, 7474].map(
      (port) => new RegExp(`^port ${port} is taken; using (\\d+)$`, 'm').exec(moved.output)?.[1],
    );
    const configuration = await readFile(join(folder, 'moved', 'neo4j', 'neo4j.conf'), 'utf8');
    expect(configuration).toContain(`server.bolt.listen_address=127.0.0.1:${bolt}\n`);
    expect(configuration).toContain(`server.http.listen_address=127.0.0.1:${browser}\n`);
  });

  test('a port that another takes after we looked is another one at the next try; the third is the last', async () => {
    const tries = join(folder, 'tries');
    const jar = join(folder, 'none.jar');
    await writeFile(jar, '');
    const java = `${saysVersion('17')}\nif [ "$1" = -version ]; then exit; fi\necho once >> ${tries}\necho 'Caused by: PortBindException: Address 127.0.0.1:1 is already in use'; exit 1`;
    const mvn = `for word in "$@"; do case $word in -Dmdep.outputFile=*) echo '${jar}' > "\${word#*=}";; esac; done`;
    const refusal = await refusalOf({
      PATH: await pathWith({ java, mvn }),
      XDG_CACHE_HOME: join(folder, 'tries-cache'),
      ATLAS_DATA: join(folder, 'late'),
    });
    expect(refusal).toMatchObject({ code: 'PORT_TAKEN', advice: expect.stringContaining('ATLAS_BOLT_PORT') });
    expect(refusal.message).toContain('Address 127.0.0.1:1 is already in use');
    expect(await readFile(tries, 'utf8')).toBe('once\n'.repeat(3));
  });

  test('a data folder below a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const refusal = await refusalOf({ ATLAS_DATA: join(file, 'data') });
    expect(refusal.code).toBe('NO_DATABASE');
    expect(refusal.message).toContain('cannot be written');
    expect(refusal.advice).toContain('ATLAS_DATA');
  });

  // File modes mean nothing to root, but nobody makes a folder in /sys.
  test.runIf(process.platform === 'linux')('a read-only data folder', async () => {
    const refusal = await refusalOf({ ATLAS_DATA: '/sys/atlas' });
    expect(refusal.message).toContain('cannot be written');
  });

  test('a heap larger than the machine: told as too little memory', async () => {
    const refusal = await refusalOf({ ATLAS_HEAP: '900000m' });
    expect(refusal.code).toBe('NO_DATABASE');
    expect(refusal.message).toContain('not enough memory');
    expect(refusal.advice).toContain('ATLAS_HEAP');
  });

  test('a broken store: the telling line and where the log is', async () => {
    const broken = join(folder, 'broken');
    await mkdir(join(broken, 'neo4j', 'data', 'databases'), { recursive: true });
    await writeFile(join(broken, 'neo4j', 'data', 'transactions'), 'no folder');
    const refusal = await refusalOf({ ATLAS_DATA: broken, ATLAS_HEAP: '256m' });
    expect(refusal.code).toBe('NO_DATABASE');
    expect(refusal.message).toMatch(/did not start: .*transactions/);
    expect(refusal.advice).toContain(join(broken, 'neo4j', 'neo4j.log'));
    expect(await readdir(join(broken, 'neo4j'))).not.toContain('lock.json');
  });
});
