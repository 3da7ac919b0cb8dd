import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { failureOf } from '../../src/commands/failure.js';
import type { Connection } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open.js';
import { createService } from '../../src/graphql/service.js';
import { load } from '../../src/load/load.js';
import { loadOntology, packagePath } from '../../src/package.js';
import { datasetVersion } from '../../src/projection/digest.js';
import { project } from '../../src/projection/project.js';
import { ended, runAtlas, settingsFor, startAtlas } from '../e2e/atlas.js';
import { ask } from '../graphql/ask.js';
import { worldFacts } from '../reference/world.js';
import { selfSigned } from './certificate.js';
import { EncryptedNeo4j } from './encrypted-neo4j.js';

const PATIENCE_MS = 240_000;
const SEED = packagePath('tests/world');
const WORLD = project(worldFacts(), loadOntology());
const QUERY = '{ dataset { version } operations { totalCount } }';

let neo4j: EncryptedNeo4j;
beforeAll(async () => {
  neo4j = await EncryptedNeo4j.start();
}, PATIENCE_MS);
afterAll(() => neo4j.remove(), PATIENCE_MS);

/** What the API answers over a connection, after a load through it. */
async function loadAndAsk(connection: Connection): Promise<unknown> {
  const database = await openDatabase(connection);
  try {
    await load(database, WORLD);
    return (await ask(createService(database, { deadlineMs: 60_000 }), QUERY)).data;
  } finally {
    await database.close();
  }
}

/** The same by the command, in a process that trusts the certificate. */
async function startAndAsk(connection: Connection): Promise<unknown> {
  const env = { ...settingsFor(connection), NODE_EXTRA_CA_CERTS: neo4j.certificateFile };
  const child = startAtlas(['start'], { ...env, ATLAS_PORT: '0', ATLAS_SEED: SEED });
  child.stderr.resume();
  for await (const line of createInterface(child.stdout)) {
    const [, url] = /^GraphQL: +(\S+)/.exec(line) ?? [];
    if (url === undefined) continue;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: QUERY }) });
    const { data } = Object(await response.json());
    child.kill('SIGTERM');
    await ended(child);
    return data;
  }
  throw new Error('it did not start');
}

/** What is said in one line where a connection is refused: message and advice. */
async function refusal(connection: Connection): Promise<string> {
  const error = await openDatabase(connection).catch((reason: unknown) => reason);
  return failureOf(error, false).text;
}

/** The same of the command, in a process that trusts a certificate or none. */
async function refusalOfCommand(connection: Connection, trusted = ''): Promise<string> {
  const env = { ...settingsFor(connection), NODE_EXTRA_CA_CERTS: trusted };
  const { exitCode, out, err } = await runAtlas(['digest'], env);
  expect([exitCode, out]).toEqual([1, '']);
  const lines = err.trim().split('\n');
  expect(lines).toEqual([expect.stringMatching(/^Using your Neo4j/), expect.any(String)]);
  return lines.at(-1) ?? '';
}

describe('a Neo4j that takes encrypted connections only', { timeout: PATIENCE_MS }, () => {
  const answer = { dataset: { version: datasetVersion(WORLD) }, operations: { totalCount: expect.any(Number) } };

  it.each(['bolt+ssc', 'neo4j+ssc'])('is loaded and answers over %s, which takes any certificate', async (scheme) => {
    expect(await loadAndAsk(neo4j.connection(scheme))).toEqual(answer);
  });

  it.each(['bolt+s', 'neo4j+s'])('is loaded and answers over %s where its certificate is trusted', async (scheme) => {
    expect(await startAndAsk(neo4j.connection(scheme))).toEqual(answer);
  });

  it.each(['bolt+s', 'neo4j+s'])(
    'over %s without trust: told what is wrong with its certificate, and what to do',
    async (scheme) => {
      expect(await refusalOfCommand(neo4j.connection(scheme))).toBe(
        `the certificate of Neo4j at ${scheme}://localhost:${neo4j.port} is not trusted: no authority that is trusted here has signed it. ` +
          `Name a file with its authority in NODE_EXTRA_CA_CERTS, or write ${scheme}sc:// to take any certificate.`,
      );
    },
  );

  it.each(['bolt+s', 'neo4j+s'])('over %s by a name that its certificate is not for: told so', async (scheme) => {
    const said = await refusalOfCommand(neo4j.connection(scheme, '127.0.0.1'), neo4j.certificateFile);
    expect(said).toContain('is not trusted: it is for another name. Use the name that it is for');
  });

  it.each(['bolt', 'neo4j'])('over %s: told that it encrypts, and what to write', async (scheme) => {
    const address = `localhost:${neo4j.port}`;
    expect(await refusal(neo4j.connection(scheme))).toBe(
      `Neo4j at ${scheme}://${address} takes encrypted connections only. ` +
        `Set NEO4J_URI to ${scheme}+s://${address}, or to ${scheme}+ssc://${address} where no authority has signed its certificate.`,
    );
  });

  it('refuses a wrong password as any other does', async () => {
    const wrong = { ...neo4j.connection('neo4j+ssc'), password: 'wrong' };
    expect(await refusal(wrong)).toContain('refused the user or password');
  });
});

describe('a certificate', { timeout: PATIENCE_MS }, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-certificate-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['that has expired', [-3, -2], 'it has expired. Have it renewed on that server'],
    ['that is not valid yet', [2, 3], 'it is not valid yet. Set the clocks right'],
  ] as const)('%s is told as such', async (_, validity, message) => {
    const { certificate, key } = selfSigned('localhost', validity);
    const file = join(folder, `${validity[0]}.crt`);
    await writeFile(file, certificate);
    const server = createServer({ cert: certificate, key }, (socket) => socket.end()).listen(0, '127.0.0.1');
    server.on('tlsClientError', () => undefined);
    await once(server, 'listening');
    const port = Object(server.address()).port;
    const connection = { ...neo4j.connection('bolt+s'), uri: `bolt+s://localhost:${port}` };
    expect(await refusalOfCommand(connection, file)).toContain(message);
    server.close();
  });
});

it('a single server without encryption is loaded and answers over neo4j://, at the address that it is asked under', async () => {
  const server = inject('neo4j');
  const database = await openDatabase({ ...server, uri: server.uri.replace('bolt:', 'neo4j:') });
  try {
    await load(database, WORLD);
    const { data } = await ask(createService(database, { deadlineMs: 60_000 }), QUERY);
    expect(data).toMatchObject({ dataset: { version: datasetVersion(WORLD) } });
  } finally {
    await database.close();
  }
});
