import { isAbsolute, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AtlasError } from '../../src/errors.js';
import { readSettings, settingsTable } from '../../src/settings.js';

function faultsOf(env: Record<string, string | undefined>): string {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof AtlasError && error.code === 'BAD_SETTING') return error.message;
    throw error;
  }
  throw new Error('no fault was found');
}

describe('settings', () => {
  test('need nothing to be set', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ server: undefined, database: 'neo4j', host: '127.0.0.1' });
    expect(settings).toMatchObject({ heap: '512m', deadlineMs: 10_000, pool: 50 });
    expect(settings.port).toEqual({ port: 4000, variable: 'ATLAS_PORT', isGiven: false });
    expect(settings.boltPort).toEqual({ port: 7687, variable: 'ATLAS_BOLT_PORT', isGiven: false });
    expect(settings.browserPort).toEqual({ port: 7474, variable: 'ATLAS_BROWSER_PORT', isGiven: false });
    expect(settings.dataFolder).toBe(resolve('.atlas'));
    expect(isAbsolute(settings.seedFolder)).toBe(true);
  });

  test('take what is set, and an empty value as not set', () => {
    const settings = readSettings({ NEO4J_URI: '', NEO4J_PASSWORD: '', ATLAS_PORT: '0', ATLAS_LOG_LEVEL: 'debug' });
    expect(settings).toMatchObject({ server: undefined, port: { port: 0, isGiven: true }, logLevel: 'debug' });
    expect(readSettings({ ATLAS_PORT: '' }).port.isGiven).toBe(false);
  });

  test('take a port that another has by default: that one gives way', () => {
    const { port, boltPort } = readSettings({ ATLAS_PORT: '7687' });
    expect([port, boltPort]).toMatchObject([
      { port: 7687, isGiven: true },
      { port: 7687, isGiven: false },
    ]);
  });

  test('take several origins with commas between them', () => {
    const given = 'https://map.example.org, http://localhost:5173';
    expect(readSettings({ ATLAS_ORIGINS: given }).origins).toEqual([
      'https://map.example.org',
      'http://localhost:5173',
    ]);
  });

  test('are frozen, a server of the user too', () => {
    const settings = readSettings({ NEO4J_URI: 'neo4j+s://db.example:7687', NEO4J_PASSWORD: 'x' });
    expect(Object.isFrozen(settings)).toBe(true);
    expect(settings.server).toEqual({ uri: 'neo4j+s://db.example:7687', user: 'neo4j', password: 'x' });
    expect(Object.isFrozen(settings.server)).toBe(true);
  });

  test('tell every fault at once', () => {
    const faults = faultsOf({
      NEO4J_URI: 'http://localhost',
      ATLAS_PORT: '65536',
      ATLAS_HEAP: 'big',
      ATLAS_LOG_LEVEL: 'loud',
      ATLAS_POOL: '0',
    });
    for (const name of ['NEO4J_URI', 'NEO4J_PASSWORD', 'ATLAS_PORT', 'ATLAS_HEAP', 'ATLAS_LOG_LEVEL', 'ATLAS_POOL'])
      expect(faults.split('; ').filter((fault) => fault.startsWith(`${name} `))).toHaveLength(1);
  });

  test.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])('know the scheme %s', (scheme) => {
    expect(readSettings({ NEO4J_URI: `${scheme}://localhost`, NEO4J_PASSWORD: 'x' }).server?.uri).toContain(scheme);
  });

  test.each([
    ['localhost:7687', 'must begin with one of bolt://'],
    ['https://localhost', 'must begin with one of bolt://'],
    ['bolt://', 'must be an address'],
    ['bolt://localhost:99999', 'must be an address'],
    ['bolt://neo4j:hidden@localhost', 'must not hold a user or password'],
    ['bolt://localhost/graph', 'must not hold a path'],
  ])('refuse the address %s', (uri, fault) => {
    expect(faultsOf({ NEO4J_URI: uri, NEO4J_PASSWORD: 'x' })).toContain(`NEO4J_URI ${fault}`);
  });

  test.each([
    [{ NEO4J_PASSWORD: 'x' }, 'NEO4J_PASSWORD is set, but not NEO4J_URI'],
    [{ NEO4J_USER: 'x' }, 'NEO4J_USER is set, but not NEO4J_URI'],
    [{ NEO4J_URI: 'bolt://localhost' }, 'NEO4J_PASSWORD is missing'],
    [{ ATLAS_HEAP: '64m' }, 'ATLAS_HEAP must be 128m or more'],
    [{ ATLAS_PORT: '80', ATLAS_BOLT_PORT: '80' }, 'ATLAS_BOLT_PORT must differ from ATLAS_PORT (both are 80)'],
    [{ ATLAS_DEADLINE_MS: '10s' }, 'ATLAS_DEADLINE_MS must be milliseconds'],
    [{ ATLAS_ORIGINS: 'https://map.example.org/' }, 'ATLAS_ORIGINS must be origins'],
    [{ ATLAS_ORIGINS: '*' }, 'ATLAS_ORIGINS must be origins'],
  ])('refuse %j', (env, fault) => {
    expect(faultsOf(env)).toContain(fault);
  });

  test('keep secrets out of their faults', () => {
    const faults = faultsOf({ NEO4J_URI: 'bolt://neo4j:s3cret@host/x', NEO4J_PASSWORD: 's3cret', ATLAS_PORT: 'x' });
    expect(faults).not.toContain('s3cret');
  });

  test('describe each of themselves, with the default that holds', () => {
    const table = settingsTable();
    expect(table.map((row) => row.name)).toContain('ATLAS_SEED');
    expect(table.find((row) => row.name === 'ATLAS_DATA')?.default).toBe('.atlas');
    expect(table.find((row) => row.name === 'ATLAS_PORT')?.default).toBe('4000');
    expect(table.every((row) => row.description !== '' && !isAbsolute(row.default))).toBe(true);
  });
});
