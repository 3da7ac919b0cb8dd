import { type RequestHandler, Router } from 'express';
import { parse } from 'graphql';
import type { Database } from '../database/database.js';
import { within } from '../database/deadline.js';
import { isRecentEnough } from '../database/open.js';
import type { AtlasService } from '../graphql/service.js';
import { RETRY_AFTER_SECONDS } from './retry-after.js';

const PATIENCE_MS = 1000;
const DATASET = parse('query Ready { dataset { version } }');

/** Why requests should go elsewhere for now. */
type Unready = 'stopping' | 'the database does not answer' | 'the database is too old' | 'no dataset is loaded';

/** undefined: ready. */
export type Readiness = () => Promise<Unready | undefined>;

async function look(database: Pick<Database, 'ping'>, service: AtlasService): Promise<Unready | undefined> {
  try {
    const { version } = await database.ping();
    if (!isRecentEnough(version)) return 'the database is too old';
  } catch {
    return 'the database does not answer';
  }
  const { data } = await service.execute({ document: DATASET });
  return data?.dataset ? undefined : 'no dataset is loaded';
}

/** Looks at both within a second. Who asks while a look is under way is given what it finds. */
export function readinessOf(database: Pick<Database, 'ping'>, service: AtlasService): Readiness {
  let underWay: ReturnType<Readiness> | undefined;
  return () => {
    underWay ??= within(PATIENCE_MS, look(database, service), () => new Error('late'))
      .catch((): Unready => 'the database does not answer')
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  };
}

const live: RequestHandler = (_request, response) => {
  response.json({ status: 'live' });
};

/** `/live`: the process answers. `/ready`: it can answer queries. */
export function probes(readiness: Readiness): Router {
  return Router()
    .get('/live', live)
    .get('/ready', async (_request, response) => {
      const reason = await readiness();
      if (reason === undefined) {
        response.json({ status: 'ready' });
      } else {
        response.status(503).set('retry-after', RETRY_AFTER_SECONDS).json({ status: 'unready', reason });
      }
    });
}
