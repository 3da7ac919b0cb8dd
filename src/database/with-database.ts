import { AtlasError } from '../errors.js';
import type { Settings } from '../settings.js';
import type { Database } from './database.js';
import { within } from './deadline.js';
import { openDatabase } from './open.js';
import { provideDatabase } from './provide.js';
import type { Provided, Report } from './provided.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Time to end what is being done before the database goes. */
const GRACE_MS = 15_000;

export interface Work {
  readonly database: Database;
  readonly provided: Provided;
  /** Fires at SIGINT or SIGTERM: the work is to end soon, and the database stays until it has, or for 15 s. */
  readonly interrupted: AbortSignal;
}

function interruption(): AtlasError {
  return new AtlasError('DATABASE_UNAVAILABLE', 'stopped before it was done');
}

/** Turns the first SIGINT or SIGTERM into an abort; a second one ends the process as ever. */
async function interruptible<T>(work: (interrupted: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort(interruption());
  for (const signal of SIGNALS) process.once(signal, abort);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, abort);
  }
}

async function untilDoneOrInterrupted<T>(work: Promise<T>, interrupted: AbortSignal): Promise<T> {
  const overdue = new Promise<never>((_, reject) => {
    const late = () => within(GRACE_MS, work, interruption).catch(reject);
    if (interrupted.aborted) late();
    else interrupted.addEventListener('abort', late, { once: true });
  });
  return Promise.race([work, overdue]);
}

/**
 * Provides a Neo4j, connects to it, and ends both when the callback has, or when a signal ends it: what was started for us
 * does not outlive the work.
 * @throws AtlasError as provideDatabase and openDatabase do, and what the callback throws
 */
export async function withDatabase<T>(settings: Settings, report: Report, use: (work: Work) => Promise<T>): Promise<T> {
  return interruptible(async (interrupted) => {
    const provided = await provideDatabase(settings, report, interrupted);
    try {
      const database = await openDatabase(provided.connection);
      try {
        return await untilDoneOrInterrupted(use({ database, provided, interrupted }), interrupted);
      } finally {
        await database.close();
      }
    } finally {
      await provided.stop();
    }
  });
}
