import { openDatabase } from '../../src/database/open.js';
import { provideDatabase } from '../../src/database/provide.js';
import type { Provided } from '../../src/database/provided.js';
import { AtlasError } from '../../src/errors.js';
import { readSettings } from '../../src/settings.js';

/** A program for tests to start, kill and look at: it has a database until a signal ends it. Prints a line a step. */
const interruption = new AbortController();
const interrupt = () => interruption.abort(new AtlasError('NO_DATABASE', 'interrupted'));
process.on('SIGINT', interrupt).on('SIGTERM', interrupt);

/** Counts in the database itself how often it has been held. */
async function hold({ source, connection, browserUrl, passwordFile }: Provided): Promise<void> {
  const database = await openDatabase(connection);
  await database.write((transaction) => transaction.run('MERGE (n:Held) SET n.times = coalesce(n.times, 0) + 1'));
  const [row] = await database.read('MATCH (n:Held) RETURN n.times');
  console.log(`ready ${JSON.stringify({ source, uri: connection.uri, browserUrl, passwordFile, times: row?.[0] })}`);
  // A listener alone keeps no process alive.
  const timer = setInterval(() => undefined, 1_000);
  await new Promise((resolve) => interruption.signal.addEventListener('abort', resolve));
  clearInterval(timer);
  await database.close();
}

try {
  const provided = await provideDatabase(readSettings(process.env), console.log, interruption.signal);
  await hold(provided);
  await provided.stop();
  console.log('ended');
} catch (error) {
  if (!(error instanceof AtlasError)) throw error;
  console.log(`refused ${JSON.stringify({ code: error.code, message: error.message, advice: error.advice })}`);
  process.exitCode = error.exitCode;
}
