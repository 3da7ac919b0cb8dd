import type { Database } from '../database/database.js';
import type { Provided } from '../database/provided.js';
import { createService } from '../graphql/service.js';
import { KIT_PATH, withGuide } from '../http/browser-kit.js';
import { createLogger } from '../http/logger.js';
import { createMetrics } from '../http/metrics.js';
import { type RunningServer, startServer } from '../http/server.js';
import { findPort, withPorts } from '../ports.js';
import type { Settings } from '../settings.js';
import { readBrowserKit } from './browser-kit.js';

/** Where a person reads: results on stdout, what happens meanwhile on stderr. */
export interface Output {
  readonly print: (line: string) => void;
  readonly report: (line: string) => void;
}

/** Serves the page and the API over a database until `interrupted`, and finishes what runs then. */
export async function serve(
  settings: Settings,
  provided: Provided,
  database: Database,
  output: Output,
  interrupted: AbortSignal,
): Promise<void> {
  const { host, origins, deadlineMs, logLevel } = settings;
  const { browserUrl, connection } = provided;
  const metrics = createMetrics({ pool: connection.pool });
  const options = {
    host,
    database,
    service: createService(database, { deadlineMs, observer: metrics.observer }),
    metrics,
    origins,
    logger: createLogger(logLevel),
    kit: readBrowserKit(),
    ...(browserUrl === undefined ? {} : { browserUrl }),
  };
  const server = await withPorts(async () => {
    const port = await findPort(settings.port, host, output.report);
    return startServer({ ...options, port });
  });
  for (const line of addresses(server, provided)) output.print(line);
  await interruption(interrupted);
  output.report('Stopping');
  await server.stop();
}

/** What a person, or a program that waits for the start, is told on stdout. */
function addresses({ url }: RunningServer, { browserUrl, passwordFile, connection }: Provided): string[] {
  const browser =
    browserUrl === undefined ? `that of your Neo4j (${connection.uri})` : withGuide(browserUrl, `${url}${KIT_PATH}`);
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

export function unlessInterrupted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const given = interruption(signal).then((): never => {
    throw signal.reason;
  });
  return Promise.race([work, given]);
}

/** To be asked to stop is how this command ends, so it is no failure, however often and whenever it is asked. */
export async function untilStopped(run: (output: Output, interrupted: AbortSignal) => Promise<void>): Promise<void> {
  const output: Output = { print: (line) => console.log(line), report: (line) => console.error(line) };
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  // A terminal and npm both send the signal on, so the second one is no sign of impatience.
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    await run(output, interruption.signal);
  } catch (error) {
    if (error !== interruption.signal.reason) throw error;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
