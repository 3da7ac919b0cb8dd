import { readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { type AtlasService, createService } from '../../src/graphql/service.js';
import { packagePath } from '../../src/package.js';
import { settingsTable } from '../../src/settings.js';
import { ask } from '../graphql/ask.js';
import { loadSeed } from '../graphql/seed.js';

const README = packagePath('README.md');
const QUESTION = /```graphql\n(.*?)```\n\n```json\n.*?```/gs;
const CYPHER = /```cypher\n(.*?)```/gs;
const SETTINGS = /<!-- settings -->\n.*<!-- \/settings -->/s;

describe('the README', () => {
  const text = readFileSync(README, 'utf8');
  let database: Database;
  let service: AtlasService;

  beforeAll(async () => {
    database = await loadSeed();
    service = createService(database, { deadlineMs: 60_000 });
  });
  afterAll(() => database.close());

  /** A question with the answer that the API gives now. */
  async function answered(query: string): Promise<string> {
    const { data, errors } = await ask(service, query);
    expect(errors).toBeUndefined();
    return `\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n${printed(data, 0)}\n\`\`\``;
  }

  test('shows five queries with their answers, and the settings there are', async () => {
    const queries = [...text.matchAll(QUESTION)].map(([, query = '']) => query);
    expect(queries).toHaveLength(5);
    const answers: string[] = [];
    for (const query of queries) answers.push(await answered(query));
    const table = settingsTable()
      .map(({ name, default: value, description }) => `| \`${name}\` | ${value} | ${description} |`)
      .join('\n');
    const expected = text
      .replace(QUESTION, () => answers.shift() ?? '')
      .replace(
        SETTINGS,
        () =>
          `<!-- settings -->\n\n| setting | default | meaning |\n| --- | --- | --- |\n${table}\n\n<!-- /settings -->`,
      );
    await expect(expected).toMatchFileSnapshot(README);
  });

  test('shows Cypher that finds something', async () => {
    const statements = [...text.matchAll(CYPHER)].map(([, statement = '']) => statement);
    expect(statements.length).toBeGreaterThanOrEqual(2);
    const { uri, user, password } = inject('neo4j');
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    for (const statement of statements) {
      const { records } = await driver.executeQuery(statement);
      expect(records.length).toBeGreaterThan(0);
    }
    await driver.close();
  });
});

const WIDTH = 130;

/** JSON as a person would lay it out: what fits on a line stands on one. */
function printed(value: unknown, indent: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const line = oneLine(value);
  if (indent + line.length <= WIDTH) return line;
  const pad = ' '.repeat(indent + 2);
  const parts = Array.isArray(value)
    ? value.map((item) => `${pad}${printed(item, indent + 2)}`)
    : Object.entries(value).map(([key, item]) => `${pad}${JSON.stringify(key)}: ${printed(item, indent + 2)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`)
    .join(', ')} }`;
}
