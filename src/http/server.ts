import { createServer, type Server } from 'node:http';
import { Server as Listener } from 'node:net';
import { setImmediate as setImmediately } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../database/database.js';
import { within } from '../database/deadline.js';
import type { AtlasService } from '../graphql/service.js';
import { isLocal, listen } from '../ports.js';
import { createApollo } from './apollo.js';
import { createApp } from './app.js';
import type { BrowserKit } from './browser-kit.js';
import type { Metrics } from './metrics.js';
import { queryPage } from './page.js';
import { probes, readinessOf } from './probes.js';

const HEADERS_TIMEOUT_MS = 10_000;
/** Until a request has come, body and all. */
const REQUEST_TIMEOUT_MS = 15_000;
const KEEP_ALIVE_MS = 60_000;
const CHECK_EVERY_MS = 5_000;
const STOP_PATIENCE_MS = 9_000;
/** A client that has kept its connection may be about to use it: closed under its request, that would be lost. */
const LAST_REQUESTS_MS = 500;
/** A turn of the event loop in which hardly anything came. */
const QUIET_TURN_MS = 1;

export interface ServerOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly service: AtlasService;
  readonly database: Pick<Database, 'ping'>;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Other origins whose pages may ask; none by default. */
  readonly origins?: readonly string[];
  /** Neo4j Browser, for the page to link to. */
  readonly browserUrl?: string;
  /** What Neo4j Browser is given to look at the graph with. */
  readonly kit: BrowserKit;
  /** Where the built page is; the package's own by default. */
  readonly pageFolder?: string;
}

export interface RunningServer {
  readonly port: number;
  /** Address of the query page, without a slash at the end. */
  readonly url: string;
  /** Unready at once, no new connections once those under way are in, then waits for what runs, 9 s at most. Safe to call again. */
  stop(): Promise<void>;
}

/**
 * Until nobody is waiting to be let in: who were still waiting when the server stops listening would be cut off with
 * what they have asked. One is let in each time the sockets are read, and immediates come after that.
 */
async function allLetIn(server: Server): Promise<void> {
  let letIn = 0;
  const count = () => {
    letIn += 1;
  };
  server.on('connection', count);
  const began = performance.now();
  for (let now = began; now - began < LAST_REQUESTS_MS; ) {
    letIn = 0;
    await setImmediately();
    const turn = performance.now() - now;
    if (letIn === 0 && turn < QUIET_TURN_MS && now > began) break;
    now += turn;
  }
  server.off('connection', count);
}

async function drain(server: Server): Promise<void> {
  await allLetIn(server);
  // The HTTP server's own close would also end the connections on which nothing runs, at once.
  const finished = new Promise<void>((resolve) => Listener.prototype.close.call(server, () => resolve()));
  // Immediates come after the sockets were read: what has arrived by then is no idle connection any more.
  setTimeout(() => setImmediate(() => server.close()), LAST_REQUESTS_MS);
  try {
    await within(STOP_PATIENCE_MS, finished, () => new Error('late'));
  } catch {
    server.closeAllConnections();
  }
}

/** What to type into a browser on this machine. */
function urlOf(host: string, port: number): string {
  if (isLocal(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Serves GraphQL, the query page, the probes and the metrics.
 * @throws AtlasError PORT_TAKEN or BAD_SETTING
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, service, logger, metrics, origins = [] } = options;
  const page = queryPage(options, options.pageFolder);
  const apollo = createApollo(service, logger, metrics);
  await apollo.start();
  const readiness = readinessOf(options.database, service);
  let stopped: Promise<void> | undefined;
  const ready = async () => (stopped === undefined ? readiness() : 'stopping');
  const app = createApp({
    apollo,
    probes: probes(ready),
    page,
    kit: options.kit,
    logger,
    metrics,
    origins,
    isStopping: () => !server.listening,
  });
  const server = createServer({ connectionsCheckingInterval: CHECK_EVERY_MS }, app);
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const port = await listen(server, host, options.port, 'ATLAS_PORT').catch(async (error: unknown) => {
    await apollo.stop();
    throw error;
  });
  return {
    port,
    url: urlOf(host, port),
    stop: () => {
      stopped ??= drain(server).then(() => apollo.stop());
      return stopped;
    },
  };
}
