import type { Command } from 'commander';
import type { Database } from '../database/database.js';
import { refuseHeldFolder } from '../database/local/held.js';
import { openDatabase } from '../database/open.js';
import { provideDatabase } from '../database/provide.js';
import { requireFacts } from '../facts/read.js';
import { load } from '../load/load.js';
import { loadOntology } from '../package.js';
import { checkPort } from '../ports.js';
import { project } from '../projection/project.js';
import type { Projection } from '../projection/projection.js';
import { readSettings, type Settings } from '../settings.js';
import { ADOPT, describeLoad } from './load.js';
import { showProgress } from './progress.js';
import { type Output, serve, unlessInterrupted, untilStopped } from './serving.js';

interface StartOptions {
  /** Also where the database holds somebody else's data. */
  readonly adopt?: boolean;
}

/**
 * Checks the seed, finds or starts a Neo4j, loads it, serves until `interrupted`, and stops what it started.
 * @throws AtlasError, or the signal's reason when it is interrupted before it serves
 */
async function runStart(
  settings: Settings,
  { adopt = false }: StartOptions,
  output: Output,
  interrupted: AbortSignal,
): Promise<void> {
  const ontology = loadOntology();
  const projection = project(requireFacts(settings.seedFolder, ontology), ontology);
  if (settings.server === undefined) await refuseHeldFolder(settings.dataFolder);
  await checkPort(settings.port, settings.host);
  const provided = await provideDatabase(settings, output.report, interrupted);
  try {
    output.report(`Using ${provided.source}`);
    const database = await openDatabase(provided.connection);
    try {
      await unlessInterrupted(interrupted, loadInto(database, projection, adopt, output));
      await serve(settings, provided, database, output, interrupted);
    } finally {
      await database.close();
    }
  } finally {
    await provided.stop();
  }
}

async function loadInto(database: Database, projection: Projection, adopt: boolean, { report }: Output): Promise<void> {
  const onProgress = showProgress(process.stderr);
  report(describeLoad(await load(database, projection, { adopt, onProgress })));
}

export function registerStart(program: Command): void {
  program
    .command('start')
    .summary('load the seed and serve the query page and the API')
    .description(
      'Checks the seed files, starts a Neo4j unless one is given, loads it, and serves the query page and the GraphQL API until it is stopped.',
    )
    .option(...ADOPT)
    .action(async (options: StartOptions) => {
      const settings = readSettings(process.env);
      await untilStopped((output, interrupted) => runStart(settings, options, output, interrupted));
      // A load that was given up in the middle may still wait for an answer that a closed driver never brings.
      process.exit(0);
    });
}
