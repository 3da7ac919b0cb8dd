import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open.js';
import { provideDatabase } from '../database/provide.js';
import type { Settings } from '../settings.js';
import { Interrupted } from './failure.js';

/**
 * Lends the database of the settings to a piece of work: the user's own, a local one that runs already, or one started and stopped for it.
 * @throws Interrupted on SIGINT and SIGTERM; what was not committed by then is undone
 */
export async function withDatabase<T>(
  settings: Settings,
  report: (line: string) => void,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  return interruptible(async (interrupted) => {
    const provided = await provideDatabase(settings, report, interrupted, { shared: true });
    try {
      report(`Using ${provided.source}`);
      const database = await openDatabase(provided.connection);
      try {
        return await unlessAborted(interrupted, work(database));
      } finally {
        await database.close();
      }
    } finally {
      await provided.stop();
    }
  });
}

/** However often a signal comes: a terminal and npm both send it on. */
async function interruptible<T>(work: (interrupted: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const interrupt = (signal: 'SIGINT' | 'SIGTERM') => interruption.abort(new Interrupted(signal));
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    return await work(interruption.signal);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
