import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isOnThisMachine } from '../../../src/database/docker/engine.js';
import { neo4jService, parseService, withValues } from '../../../src/database/docker/service.js';
import { configuration } from '../../../src/database/local/configuration.js';
import { packagePath } from '../../../src/package.js';

/** `NEO4J_a_b__c` is the setting `a.b_c`. */
function settingOf(variable: string): string {
  return variable.replace('NEO4J_', '').replaceAll('__', '\n').replaceAll('_', '.').replaceAll('\n', '_');
}

describe('the Neo4j of the compose file', () => {
  test('has the settings that a local one has', () => {
    const ports = { boltPort: 7687, browserPort: 7474 };
    const local = configuration(ports, '512m', 'neo4j').split('\n');
    const { environment } = withValues(neo4jService(), { NEO4J_PASSWORD: 'secret-word' });
    const own = Object.entries(environment).filter(([name]) => !/^NEO4J_AUTH$|memory_heap/.test(name));
    expect(own.length).toBeGreaterThan(8);
    for (const [name, value] of own) expect(local).toContain(`${settingOf(name)}=${value}`);
  });

  test('takes password, ports, heap and database from the settings', () => {
    const { environment } = withValues(neo4jService(), {
      NEO4J_PASSWORD: 'secret-word',
      NEO4J_DATABASE: 'atlas',
      ATLAS_BOLT_PORT: '17687',
      ATLAS_HEAP: '1g',
    });
    expect(environment).toMatchObject({
      NEO4J_AUTH: 'neo4j/secret-word',
      NEO4J_initial_dbms_default__database: 'atlas',
      NEO4J_server_bolt_advertised__address: 'localhost:17687',
      NEO4J_server_http_advertised__address: 'localhost:7474',
      NEO4J_server_memory_heap_max__size: '1g',
    });
  });

  test('is refused without a password', () => {
    expect(() => withValues(neo4jService(), {})).toThrow('NEO4J_PASSWORD is missing: copy .env.example to .env');
    expect(() => withValues(neo4jService(), { NEO4J_PASSWORD: '' })).toThrow('NEO4J_PASSWORD is missing');
  });

  test('keeps its data in a named volume', () => {
    expect(neo4jService().volumes).toContainEqual({ name: 'neo4j-data', folder: '/data' });
    const bind = 'services: {neo4j: {image: x, environment: {}, volumes: ["./here:/data"]}}';
    expect(() => parseService(bind)).toThrow();
  });
});

describe('the compose file', () => {
  const { services } = parse(readFileSync(packagePath('compose.yaml'), 'utf8'), { merge: true });

  test('publishes on loopback alone', () => {
    const published = Object.values<{ ports?: string[] }>(services).flatMap(({ ports = [] }) => ports);
    expect(published).toHaveLength(3);
    for (const port of published) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('loads when Neo4j is healthy, and serves when that is done', () => {
    expect(services.loader).toMatchObject({
      command: ['load'],
      depends_on: { neo4j: { condition: 'service_healthy' } },
    });
    const loaded = { loader: { condition: 'service_completed_successfully' } };
    expect(services.api).toMatchObject({ command: ['serve'], depends_on: loaded });
  });
});

describe('a Docker engine', () => {
  test.each([
    'unix:///var/run/docker.sock',
    'npipe:////./pipe/docker_engine',
    'tcp://localhost:2375',
    'tcp://127.0.0.1:2376',
    'tcp://[::1]:2375',
  ])('at %s is on this machine', (address) => {
    expect(isOnThisMachine(address)).toBe(true);
  });

  test.each(['tcp://docker:2375', 'ssh://me@docker.example', 'tcp://10.0.0.7:2375', ''])(
    'at "%s" is not',
    (address) => {
      expect(isOnThisMachine(address)).toBe(false);
    },
  );
});
