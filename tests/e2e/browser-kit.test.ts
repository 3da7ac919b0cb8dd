import { strFromU8, unzipSync } from 'fflate';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readBrowserKit } from '../../src/commands/browser-kit.js';
import type { Database } from '../../src/database/database.js';
import { loadSeed } from '../graphql/seed.js';

const { queries: zip, guides } = readBrowserKit();
const queries = Object.entries(unzipSync(zip)).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }));
/** What Browser draws or lists at most without being asked. */
const MOST_ROWS = 1_000;
const MOST_NODES = 300;

describe('the saved queries for Neo4j Browser', () => {
  let database: Database;
  let driver: Driver;
  beforeAll(async () => {
    database = await loadSeed();
    const { uri, user, password } = inject('neo4j');
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  });
  afterAll(async () => {
    await driver.close();
    await database.close();
  });

  it('are named by their first line, each otherwise', () => {
    const names = queries.map(({ text }) => /^\/\/ (\S.{5,100}\S)\n/.exec(text)?.[1]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(queries.length);
  });

  it('stand in folders', () => {
    for (const { path } of queries) expect(path).toMatch(/^[a-z]+\/[a-z0-9-]+\.cypher$/);
  });

  it.each(queries)('$path finds something in the seed, and no more than Browser shows', async ({ text }) => {
    const { records, summary } = await driver.executeQuery(text, {}, { routing: neo4j.routing.READ });
    expect(summary.counters.containsUpdates()).toBe(false);
    expect(summary.notifications.map(({ code, title }) => `${code} ${title}`)).toEqual([]);
    expect(records.length).toBeGreaterThan(0);
    expect(records.length).toBeLessThanOrEqual(MOST_ROWS);
    expect(nodesIn(records.flatMap((record) => [...record.values()])).size).toBeLessThanOrEqual(MOST_NODES);
    for (const key of records[0]?.keys ?? []) {
      expect(
        records.some((record) => !isEmpty(record.get(key))),
        `${String(key)} is empty everywhere`,
      ).toBe(true);
    }
  });
});

describe('the guides for Neo4j Browser', () => {
  it.each([...guides.keys()])(
    '%s has queries, leads to guides that are there, and leaves nothing to fill in',
    (name) => {
      const html = guides.get(name)?.('http://localhost:4000/browser') ?? '';
      expect(html).toMatch(/<title>scam-atlas: .+<\/title>/);
      expect(html.match(/<pre class="code runnable">\/\/ /g)?.length).toBeGreaterThan(3);
      expect(html).not.toContain('{{');
      const led = [...html.matchAll(/http:\/\/localhost:4000\/browser\/([^"]+)/g)].map(([, path = '']) => path);
      expect(led.length).toBeGreaterThan(0);
      const there = ['style.grass', 'queries.zip', ...[...guides.keys()].map((guide) => `guides/${guide}.html`)];
      for (const path of led) expect(there).toContain(path);
    },
  );
});

function nodesIn(values: readonly unknown[]): Set<string> {
  const paths = values.filter((value) => neo4j.isPath(value));
  const nodes = [
    ...values.filter((value) => neo4j.isNode(value)),
    ...paths.flatMap(({ start, end, segments }) => [start, end, ...segments.map((segment) => segment.end)]),
  ];
  return new Set(nodes.map(({ elementId }) => elementId));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
