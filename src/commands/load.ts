import { resolve } from 'node:path';
import type { Command } from 'commander';
import { requireFacts } from '../facts/read.js';
import { type Counts, type LoadSummary, load } from '../load/load.js';
import { loadOntology } from '../package.js';
import { project } from '../projection/project.js';
import { readSettings, type Settings } from '../settings.js';
import { showProgress } from './progress.js';
import { withDatabase } from './with-database.js';

interface LoadCommand {
  /** Of the seed files; absolute. */
  readonly folder: string;
  readonly dryRun: boolean;
}

/** Checks the seed, loads it and prints what changed. @throws AtlasError */
async function runLoad({ folder, dryRun }: LoadCommand, settings: Settings): Promise<void> {
  const ontology = loadOntology();
  const projection = project(requireFacts(folder, ontology), ontology);
  const onProgress = showProgress(process.stderr);
  const summary = await withDatabase(
    settings,
    (line) => console.error(line),
    (database) => load(database, projection, { dryRun, onProgress }),
  );
  if (dryRun) console.error('Dry run: nothing was written.');
  console.log(describeLoad(summary));
}

export function registerLoad(program: Command): void {
  program
    .command('load')
    .summary('check the seed files and load them into Neo4j')
    .description(
      'Checks the seed files and makes the database hold what they say, all or nothing. What is the same is not written; what the files no longer say goes; what is not ours stays.',
    )
    .argument('[folder]', 'folder of the seed files (default: that of the settings)')
    .option('--dry-run', 'write nothing, and print the same summary')
    .action(async (folder: string | undefined, { dryRun = false }: { dryRun?: boolean }) => {
      const settings = readSettings(process.env);
      await runLoad({ folder: resolve(folder ?? settings.seedFolder), dryRun }, settings);
    });
}

export function describeLoad({ version, nodes, relationships }: LoadSummary): string {
  const changes = sum(nodes) + sum(relationships);
  return [
    `Dataset ${version}: ${changes} ${changes === 1 ? 'change' : 'changes'}`,
    `  nodes: ${describeCounts(nodes)}`,
    `  relationships: ${describeCounts(relationships)}`,
  ].join('\n');
}

function sum({ added, changed, removed }: Counts): number {
  return added + changed + removed;
}

function describeCounts({ added, changed, removed }: Counts): string {
  return `${added} added, ${changed} changed, ${removed} removed`;
}
