import { type RequestHandler, Router } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observer } from '../graphql/observer.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Everything else is counted under one name: a client must not make series. */
const PATHS = new Set(['/', '/graphql', '/live', '/ready', '/metrics', '/page.json']);
const METHODS = new Set(['GET', 'POST', 'HEAD', 'OPTIONS']);
const OTHER = 'other';

export interface Metrics {
  /** For the service: counts statements and plans. */
  readonly observer: Observer;
  /** Counts each request and how long it took. */
  readonly requests: RequestHandler;
  /** Counts a refusal by the limit that was passed. */
  refusal(limit: string): void;
  /** `/metrics`, as Prometheus reads it. */
  readonly router: Router;
}

/** Counters of one server. `pool`: most connections to Neo4j at once. */
export function createMetrics({ pool }: { readonly pool: number }): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  // Which version runs here is nobody's business.
  register.removeSingleMetric('nodejs_version_info');
  const refusals = new Counter({
    name: 'atlas_refusals_total',
    help: 'Requests refused, by the limit that was passed.',
    labelNames: ['limit'],
    registers,
  });
  return {
    observer: observe(registers, pool),
    requests: countRequests(registers),
    refusal: (limit) => refusals.inc({ limit }),
    router: Router().get('/metrics', async (_request, response) => {
      response.type(register.contentType).send(await register.metrics());
    }),
  };
}

function countRequests(registers: Registry[]): RequestHandler {
  const seconds = new Histogram({
    name: 'atlas_request_seconds',
    help: 'HTTP requests by path, method and status, and the seconds until each was answered or given up.',
    labelNames: ['path', 'method', 'status'],
    buckets: SECONDS,
    registers,
  });
  const running = new Gauge({ name: 'atlas_requests_running', help: 'HTTP requests under way.', registers });
  return (request, response, next) => {
    const path = PATHS.has(request.path) ? request.path : OTHER;
    const method = METHODS.has(request.method) ? request.method : OTHER;
    const end = seconds.startTimer({ path, method });
    running.inc();
    response.on('close', () => {
      running.dec();
      end({ status: response.writableFinished ? response.statusCode : 'aborted' });
    });
    next();
  };
}

function observe(registers: Registry[], pool: number): Observer {
  const seconds = new Histogram({
    name: 'atlas_statement_seconds',
    help: 'Statements sent to Neo4j by how they ended: answered, or the code of the error.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers,
  });
  const plans = new Counter({
    name: 'atlas_plans_total',
    help: 'Statements that were new to Neo4j, and those it had planned already.',
    labelNames: ['novelty'],
    registers,
  });
  const waiting = new Gauge({
    name: 'atlas_planning_waiting',
    help: 'Requests that wait until Neo4j has planned something for others.',
    registers,
  });
  const size = new Gauge({ name: 'atlas_pool_size', help: 'Most connections to Neo4j at once.', registers });
  const inUse = new Gauge({
    name: 'atlas_pool_in_use',
    help: 'Connections to Neo4j that are in use or waited for; over atlas_pool_size, some wait.',
    registers,
  });
  size.set(pool);
  return {
    statement: () => {
      inUse.inc();
      const end = seconds.startTimer();
      return (outcome) => {
        inUse.dec();
        end({ outcome });
      };
    },
    plan: (novelty) => plans.inc({ novelty }),
    waiting: (requests) => waiting.set(requests),
  };
}
