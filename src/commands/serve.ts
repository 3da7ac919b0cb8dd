import type { Command } from 'commander';
import { openPatiently } from '../database/open.js';
import { provideDatabase } from '../database/provide.js';
import { checkPort } from '../ports.js';
import { readSettings, type Settings } from '../settings.js';
import { type Output, serve, untilStopped } from './serving.js';

/** Serves what a Neo4j holds until `interrupted`. Where it does not answer yet, so does the API, with 503. @throws AtlasError */
async function runServe(settings: Settings, output: Output, interrupted: AbortSignal): Promise<void> {
  await checkPort(settings.port, settings.host);
  const provided = await provideDatabase(settings, output.report, interrupted, { shared: true });
  try {
    output.report(`Using ${provided.source}`);
    const database = await openPatiently(provided.connection, output.report);
    try {
      await serve(settings, provided, database, output, interrupted);
    } finally {
      await database.close();
    }
  } finally {
    await provided.stop();
  }
}

export function registerServe(program: Command): void {
  program
    .command('serve')
    .summary('serve the query page and the API over what is loaded')
    .description(
      'Serves the query page and the GraphQL API over what the database holds, and loads nothing. It comes up also while the database is down, and answers as soon as that does.',
    )
    .action(async () => {
      const settings = readSettings(process.env);
      await untilStopped((output, interrupted) => runServe(settings, output, interrupted));
      process.exit(0);
    });
}
