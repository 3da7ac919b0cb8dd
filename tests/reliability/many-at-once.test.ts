import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { json, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/database/database.js';
import { createService } from '../../src/graphql/service.js';
import { createMetrics } from '../../src/http/metrics.js';
import { ended, settingsFor, startAtlas } from '../e2e/atlas.js';
import { loadWorld } from '../graphql/world.js';
import { type Served, serve } from '../http/served.js';
import { post } from './hostile.js';

const CLIENTS = 200;
const TURNS = 3;
const MOST_HEAP = 200_000_000;
const WARM = { query: '{ operations(first: 5) { nodes { id name participants(first: 3) { nodes { id } } } } }' };
const grown = z.object({ grown: z.number() });
const env = settingsFor(inject('neo4j'));

const LISTS = ['places', 'participants', 'held', 'defendants', 'targets', 'about', 'promptedBy', 'established'];
/** Each two lists make a request of another shape. */
const NEW = LISTS.flatMap((one, index) =>
  LISTS.slice(index + 1).map((other) => {
    const fields = [one, other].map((list) => `${list}(first: 1) { nodes { id name } }`).join(' ');
    return { query: `{ operations(first: 1) { nodes { id ${fields} } } }` };
  }),
);

async function addressOf(out: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(out)) {
    const found = /^GraphQL: +(\S+)\/graphql$/.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('it ended without an address');
}

/** 'answered' when a whole 200 came; otherwise its status or the code of what went wrong. */
function postOver(agent: Agent, url: string, body: object): Promise<string> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    const headers = { 'content-type': 'application/json' };
    request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      json(response).then(
        () => resolve(response.statusCode === 200 ? 'answered' : `status ${response.statusCode}`),
        failed,
      );
    })
      .on('error', failed)
      .end(JSON.stringify(body));
  });
}

describe('many at once', () => {
  let database: Database;
  let served: Served;
  const metrics = createMetrics({ pool: 20 });
  beforeAll(async () => {
    database = (await loadWorld()).database;
    const service = createService(database, { deadlineMs: 60_000, observer: metrics.observer });
    served = await serve(service, { database, metrics });
  });
  afterAll(async () => {
    await served.stop();
    await database.close();
  });

  it('200 clients are all answered, none of them much later than the others', async () => {
    await post(served.url, WARM);
    const client = async () => {
      const began = performance.now();
      for (let turn = 0; turn < TURNS; turn += 1) {
        const response = await post(served.url, WARM);
        expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('"dataset"')]);
      }
      return performance.now() - began;
    };
    const times = (await Promise.all(Array.from({ length: CLIENTS }, client))).sort((one, other) => one - other);
    expect(times.at(-1)).toBeLessThan(3 * (times[CLIENTS / 2] ?? 0));
  });

  it('requests of new shapes wait, beyond a bound are refused with 503, and do not hold up those that are known', async () => {
    await post(served.url, WARM);
    const done: string[] = [];
    const asked = NEW.map(async (request) => {
      const response = await post(served.url, request);
      await response.arrayBuffer();
      done.push('new');
      return response;
    });
    const known = Array.from({ length: 10 }, async () => {
      const response = await post(served.url, WARM);
      await response.arrayBuffer();
      done.push('known');
      return response.status;
    });
    expect(new Set(await Promise.all(known))).toEqual(new Set([200]));
    expect(done.filter((one) => one === 'new').length).toBeLessThan(NEW.length);
    const answers = await Promise.all(asked);
    const refused = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 200).length + refused.length).toBe(NEW.length);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ headers }) => headers.get('retry-after') === '2')).toBe(true);
  });

  it('are counted at /metrics: requests, plans, statements, the pool, refusals by limit', async () => {
    await post(served.url, { query: `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }` });
    await post(served.url, { query: 'x'.repeat(200_000) });
    const metricsText = await (await fetch(`${served.url}/metrics`)).text();
    expect(metricsText).not.toContain('version_info');
    const counted = metricsText.replace(/^(?!atlas_).*\n/gm, '').replace(/^.*_bucket.*\n/gm, '');
    for (const line of [
      /^atlas_request_seconds_count\{path="\/graphql",method="POST",status="200"\} \d+$/m,
      /^atlas_statement_seconds_count\{outcome="answered"\} \d+$/m,
      /^atlas_plans_total\{novelty="new"\} \d+$/m,
      /^atlas_plans_total\{novelty="known"\} \d+$/m,
      /^atlas_planning_waiting 0$/m,
      /^atlas_pool_size 20$/m,
      /^atlas_pool_in_use 0$/m,
      /^atlas_refusals_total\{limit="aliases"\} 1$/m,
      /^atlas_refusals_total\{limit="body"\} 1$/m,
      /^atlas_refusals_total\{limit="planning"\} \d+$/m,
    ]) {
      expect(counted).toMatch(line);
    }
  });

  it('SIGTERM under load drops no request and ends within ten seconds', async () => {
    const child = startAtlas(['serve'], {
      ...env,
      ATLAS_PORT: '0',
      ATLAS_LOG_LEVEL: 'silent',
      ATLAS_DEADLINE_MS: '60000',
    });
    const url = await addressOf(child.stdout);
    await post(url, WARM);
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const answered = Array.from({ length: 20 }, () => 0);
    const client = async (_: number, index: number): Promise<string> => {
      for (;;) {
        const outcome = await postOver(agent, url, WARM);
        if (outcome !== 'answered') return outcome;
        answered[index] = (answered[index] ?? 0) + 1;
      }
    };
    const clients = answered.map(client);
    await expect.poll(() => Math.min(...answered), { timeout: 60_000 }).toBeGreaterThan(4);
    const began = performance.now();
    child.kill('SIGTERM');
    await ended(child);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(child.exitCode).toBe(0);
    // All that a client meets is that nobody listens any more.
    expect(new Set(await Promise.all(clients))).toEqual(new Set(['ECONNREFUSED']));
  });

  it('hostile requests leave the heap within 200 MB of its start, after a forced collection', async () => {
    const program = fileURLToPath(new URL('heap-program.ts', import.meta.url));
    const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', program], {
      env: { PATH: process.env.PATH, ...env, ATLAS_DEADLINE_MS: '60000' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const found = grown.parse(JSON.parse(await text(child.stdout)));
    expect(found.grown).toBeLessThan(MOST_HEAP);
  });
});
