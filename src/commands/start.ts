import type { Command } from 'commander';
import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open.js';
import { provideDatabase } from '../database/provide.js';
import type { Provided } from '../database/provided.js';
import { requireFacts } from '../facts/read.js';
import { createService } from '../graphql/service.js';
import { createLogger } from '../http/logger.js';
import { checkPort, type RunningServer, startServer } from '../http/server.js';
import { load } from '../load/load.js';
import { loadOntology } from '../package.js';
import { project } from '../projection/project.js';
import type { Projection } from '../projection/projection.js';
import { readSettings, type Settings } from '../settings.js';
import { describeLoad } from './load.js';
import { showProgress } from './progress.js';

/** Where a person reads: results on stdout, what happens meanwhile on stderr. */
interface Output {
  readonly print: (line: string) => void;
  readonly report: (line: string) => void;
}

/**
 * Checks the seed, finds or starts a Neo4j, loads it, serves until `interrupted`, and stops what it started.
 * @throws AtlasError, or the signal's reason when it is interrupted before it serves
 */
async function runStart(settings: Settings, output: Output, interrupted: AbortSignal): Promise<void> {
  const ontology = loadOntology();
  const projection = project(requireFacts(settings.seedFolder, ontology), ontology);
  await checkPort(settings.host, settings.port);
  const provided = await provideDatabase(settings, output.report, interrupted);
  try {
    output.report(`Using ${provided.source}`);
    const database = await openDatabase(provided.connection);
    try {
      await unlessInterrupted(interrupted, loadInto(database, projection, output));
      await serve(settings, provided, database, output, interrupted);
    } finally {
      await database.close();
    }
  } finally {
    await provided.stop();
  }
}

async function loadInto(database: Database, projection: Projection, { report }: Output): Promise<void> {
  report(describeLoad(await load(database, projection, { onProgress: showProgress(process.stderr) })));
}

async function serve(
  settings: Settings,
  provided: Provided,
  database: Database,
  output: Output,
  interrupted: AbortSignal,
): Promise<void> {
  const { host, port, deadlineMs, logLevel } = settings;
  const { browserUrl } = provided;
  const server = await startServer({
    host,
    port,
    database,
    service: createService(database, { deadlineMs }),
    logger: createLogger(logLevel),
    ...(browserUrl === undefined ? {} : { browserUrl }),
  });
  for (const line of addresses(server, provided)) output.print(line);
  await interruption(interrupted);
  output.report('Stopping');
  await server.stop();
}

/** What a person, or a program that waits for the start, is told on stdout. */
function addresses({ url }: RunningServer, { browserUrl, passwordFile, connection }: Provided): string[] {
  const browser = browserUrl ?? `that of your Neo4j (${connection.uri})`;
  const password = passwordFile === undefined ? '' : ` (user ${connection.user}, password in ${passwordFile})`;
  return [
    `Query page:    ${url}/`,
    `GraphQL:       ${url}/graphql`,
    `Neo4j Browser: ${browser}${password}`,
    'Ctrl+C stops it.',
  ];
}

function interruption(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

function unlessInterrupted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const given = interruption(signal).then((): never => {
    throw signal.reason;
  });
  return Promise.race([work, given]);
}

/** To be asked to stop is how this command ends, so it is no failure, however often and whenever it is asked. */
async function untilStopped(run: (interrupted: AbortSignal) => Promise<void>): Promise<void> {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  // A terminal and npm both send the signal on, so the second one is no sign of impatience.
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    await run(interruption.signal);
  } catch (error) {
    if (error !== interruption.signal.reason) throw error;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

export function registerStart(program: Command): void {
  program
    .command('start')
    .summary('load the seed and serve the query page and the API')
    .description(
      'Checks the seed files, starts a Neo4j unless one is given, loads it, and serves the query page and the GraphQL API until it is stopped.',
    )
    .action(async () => {
      const settings = readSettings(process.env);
      const output: Output = { print: (line) => console.log(line), report: (line) => console.error(line) };
      await untilStopped((interrupted) => runStart(settings, output, interrupted));
      // A load that was given up in the middle may still wait for an answer that a closed driver never brings.
      process.exit(0);
    });
}
