import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '../../src/database/database.js';
import { answers, configurationFile, spawnNeo4j } from '../../src/database/local/boot.js';
import { configuration } from '../../src/database/local/configuration.js';
import { findJars } from '../../src/database/local/jars.js';
import { findJava } from '../../src/database/local/java.js';
import { ensurePassword } from '../../src/database/local/password.js';
import { findPorts } from '../../src/database/local/ports.js';
import { endProcess, type ProcessIdentity } from '../../src/database/local/processes.js';
import { readSettings } from '../../src/settings.js';
import { selfSigned } from './certificate.js';

const HEAP = '384m';
const READY_WITHIN_MS = 180_000;
const STOP_MS = 20_000;

/** A Neo4j of its own that takes encrypted connections only, under a certificate for `localhost` that nobody has signed. */
export class EncryptedNeo4j {
  readonly #process: ProcessIdentity;

  private constructor(
    readonly folder: string,
    readonly port: number,
    readonly password: string,
    server: ProcessIdentity,
  ) {
    this.#process = server;
  }

  static async start(): Promise<EncryptedNeo4j> {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-encrypted-'));
    const [java, jars] = [await findJava(process.env), await findJars(process.env, () => undefined, never)];
    if ('missing' in java || 'missing' in jars) throw new Error('there is no Java, or no Neo4j for it');
    const settings = readSettings({ ATLAS_BOLT_PORT: '0', ATLAS_BROWSER_PORT: '0' });
    const ports = await findPorts(settings, () => undefined);
    const password = await ensurePassword(folder);
    await writeFile(configurationFile(folder), configuration(ports, HEAP, 'neo4j') + (await encryption(folder)));
    const server = await spawnNeo4j(folder, { java: java.found, jars: jars.found }, HEAP);
    const started = new EncryptedNeo4j(folder, ports.boltPort, password, server);
    await started.#untilAnswers();
    return started;
  }

  /** The authority of its certificate, for those who trust it. */
  get certificateFile(): string {
    return join(this.folder, 'certificates', 'public.crt');
  }

  connection(scheme: string, host = 'localhost'): Connection {
    const uri = `${scheme}://${host}:${this.port}`;
    return { uri, user: 'neo4j', password: this.password, database: 'neo4j', deadlineMs: 10_000, pool: 5 };
  }

  async remove(): Promise<void> {
    await endProcess(this.#process, STOP_MS);
    await rm(this.folder, { recursive: true, force: true });
  }

  async #untilAnswers(): Promise<void> {
    const end = Date.now() + READY_WITHIN_MS;
    while (!(await answers(this.connection('bolt+ssc')))) {
      if (Date.now() > end) throw new Error('it does not answer');
      await pause(200);
    }
  }
}

const never = new AbortController().signal;

/** Writes key and certificate, and gives the lines of the configuration that name them. */
async function encryption(folder: string): Promise<string> {
  const { certificate, key } = selfSigned('localhost');
  const certificates = join(folder, 'certificates');
  await mkdir(certificates);
  await writeFile(join(certificates, 'public.crt'), certificate);
  await writeFile(join(certificates, 'private.key'), key, { mode: 0o600 });
  const settings = {
    'server.bolt.tls_level': 'REQUIRED',
    'dbms.ssl.policy.bolt.enabled': true,
    'dbms.ssl.policy.bolt.base_directory': certificates,
    'dbms.ssl.policy.bolt.private_key': 'private.key',
    'dbms.ssl.policy.bolt.public_certificate': 'public.crt',
    'dbms.ssl.policy.bolt.client_auth': 'NONE',
  };
  return Object.entries(settings)
    .map(([setting, value]) => `${setting}=${value}\n`)
    .join('');
}
