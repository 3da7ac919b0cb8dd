import { pino } from 'pino';
import { readBrowserKit } from '../../src/commands/browser-kit.js';
import { openDatabase } from '../../src/database/open.js';
import { createService } from '../../src/graphql/service.js';
import { createMetrics } from '../../src/http/metrics.js';
import { startServer } from '../../src/http/server.js';
import { readSettings } from '../../src/settings.js';
import { post, REFUSED } from './hostile.js';

/** A program for a test to start with `--expose-gc`: prints by how many bytes its heap has grown after hostile requests. */
const ROUNDS = 20;
const SHAPES = 100;

async function heapAfterGc(): Promise<number> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

const { server: given, database: name, deadlineMs, pool } = readSettings(process.env);
if (given === undefined || globalThis.gc === undefined) throw new Error('NEO4J_URI and --expose-gc are needed');
const database = await openDatabase({ ...given, database: name, deadlineMs, pool });
const metrics = createMetrics({ pool });
const service = createService(database, { deadlineMs, observer: metrics.observer });
const server = await startServer({
  host: '127.0.0.1',
  port: 0,
  service,
  database,
  metrics,
  kit: readBrowserKit(),
  logger: pino({ level: 'silent' }),
});
const url = `http://127.0.0.1:${server.port}`;

const send = async (body: unknown, headers?: Record<string, string>) => (await post(url, body, headers)).arrayBuffer();
await send({ query: '{ dataset { version } }' });
const before = await heapAfterGc();
for (let round = 0; round < ROUNDS; round += 1) {
  await Promise.all(REFUSED.map(({ body, headers }) => send(body, headers)));
}
for (let shape = 0; shape < SHAPES; shape += 1) {
  await send({ query: `query Q${shape} { a${shape}: dataset { version } search(text: "${shape}") { nodes { id } } }` });
}
const after = await heapAfterGc();
console.log(JSON.stringify({ grown: after - before }));
await server.stop();
await database.close();
