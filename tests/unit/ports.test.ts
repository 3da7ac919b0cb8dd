import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, test } from 'vitest';
import { checkPort, findPort } from '../../src/ports.js';
import { type Occupied, occupy } from '../e2e/occupied.js';

const HOST = '127.0.0.1';
const HAS_IPV6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
);
const occupied: Occupied[] = [];

async function taken(port = 0, host = HOST): Promise<number> {
  const one = await occupy(port, host);
  occupied.push(one);
  return one.port;
}

/** One that was free a moment ago. */
async function free(): Promise<number> {
  const one = await occupy(0);
  one.free();
  return one.port;
}

afterEach(() => {
  for (const one of occupied.splice(0)) one.free();
});

const setting = (port: number, isGiven: boolean) => ({ port, variable: 'ATLAS_PORT', isGiven });

/** The port found, and what was said about it. */
async function found(port: number, isGiven: boolean, except: readonly number[] = []) {
  const said: string[] = [];
  return { port: await findPort(setting(port, isGiven), HOST, (line) => said.push(line), except), said };
}

describe('a default port', () => {
  test('that is free is taken without a word', async () => {
    const port = await free();
    expect(await found(port, false)).toEqual({ port, said: [] });
  });

  test.runIf(HAS_IPV6)('that somebody has on the other loopback is taken: localhost would lead there', async () => {
    const port = await taken(0, '::1');
    expect((await found(port, false)).port).toBeGreaterThan(port);
  });

  test('that is taken gives way to the next free one, which is said', async () => {
    const port = await taken();
    await taken(port + 1);
    const { port: other, said } = await found(port, false);
    expect(other).toBeGreaterThan(port + 1);
    expect(said).toEqual([`port ${port} is taken; using ${other}`]);
    await expect(checkPort(setting(port, false), HOST)).resolves.toBeUndefined();
  });

  test('gives way to one that is set for something else of ours', async () => {
    const port = await free();
    const { port: other } = await found(port, false, [port, port + 1]);
    expect(other).toBeGreaterThan(port + 1);
  });

  test('whose hundred successors are not to be had is refused', async () => {
    const all = Array.from({ length: 101 }, (_, index) => 40_000 + index);
    await expect(found(40_000, false, all)).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: 'the ports 40000 to 40100 on 127.0.0.1 are all taken',
      advice: expect.stringContaining('ATLAS_PORT'),
    });
  });
});

describe('a port that is set', () => {
  test('does not give way: the refusal names it and its variable', async () => {
    const port = await taken();
    const refusal = {
      code: 'PORT_TAKEN',
      message: `port ${port} on 127.0.0.1 is taken by another program`,
      advice: 'Set ATLAS_PORT to another port, or to 0 for any free one.',
    };
    await expect(checkPort(setting(port, true), HOST)).rejects.toMatchObject(refusal);
    await expect(found(port, true)).rejects.toMatchObject(refusal);
  });

  test('as 0 is any free one', async () => {
    expect(await found(0, true)).toEqual({ port: expect.any(Number), said: [] });
  });

  test('on a host that this machine is not says so', async () => {
    const elsewhere = findPort(setting(0, true), '192.0.2.1', () => undefined);
    await expect(elsewhere).rejects.toMatchObject({
      code: 'BAD_SETTING',
      advice: expect.stringContaining('ATLAS_HOST'),
    });
  });
});
