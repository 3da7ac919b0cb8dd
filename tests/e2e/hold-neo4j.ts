import { withDatabase } from '../../src/database/with-database.js';
import { AtlasError } from '../../src/errors.js';
import { readSettings } from '../../src/settings.js';

/** A program for tests to start, kill and look at: it has a database until a signal ends it. Prints a line a step. */
try {
  await withDatabase(readSettings(process.env), console.log, async ({ database, provided, interrupted }) => {
    await database.write((transaction) => transaction.run('MERGE (n:Held) SET n.times = coalesce(n.times, 0) + 1'));
    const [row] = await database.read('MATCH (n:Held) RETURN n.times');
    const { source, connection, browserUrl, passwordFile } = provided;
    const { uri } = connection;
    console.log(`ready ${JSON.stringify({ source, uri, browserUrl, passwordFile, times: row?.[0] })}`);
    await new Promise((resolve) => {
      // A timer, since a listener alone does not keep a process alive.
      const timer = setInterval(() => undefined, 1_000);
      interrupted.addEventListener('abort', () => resolve(clearInterval(timer)));
    });
  });
  console.log('ended');
} catch (error) {
  if (!(error instanceof AtlasError)) throw error;
  console.log(`refused ${JSON.stringify({ code: error.code, message: error.message, advice: error.advice })}`);
  process.exitCode = error.exitCode;
}
