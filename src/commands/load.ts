import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { AtlasError } from '../errors.js';
import { readJsonl } from '../export/jsonl/read.js';
import { requireFacts } from '../facts/read.js';
import { type Counts, type LoadSummary, load } from '../load/load.js';
import { loadOntology } from '../package.js';
import { project } from '../projection/project.js';
import type { Projection } from '../projection/projection.js';
import { readSettings, type Settings } from '../settings.js';
import { showProgress } from './progress.js';
import { withDatabase } from './with-database.js';

interface LoadCommand {
  /** Of the seed files; absolute. */
  readonly folder: string;
  /** An export to load in their place. */
  readonly from: string | undefined;
  readonly dryRun: boolean;
  /** Also into a database that holds somebody else's data. */
  readonly adopt: boolean;
}

/** Checks the seed or an export, loads it and prints what changed. @throws AtlasError */
async function runLoad({ folder, from, dryRun, adopt }: LoadCommand, settings: Settings): Promise<void> {
  const projection = from === undefined ? projectSeed(folder) : readExport(from);
  const onProgress = showProgress(process.stderr);
  const summary = await withDatabase(
    settings,
    (line) => console.error(line),
    (database) => load(database, projection, { dryRun, adopt, onProgress }),
  );
  if (dryRun) console.error('Dry run: nothing was written.');
  console.log(describeLoad(summary));
}

function projectSeed(folder: string): Projection {
  const ontology = loadOntology();
  return project(requireFacts(folder, ontology), ontology);
}

function readExport(file: string): Projection {
  return readJsonl(readText(file), file, loadOntology());
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new AtlasError('USAGE', `can't read ${file}`, {
      cause: error,
      advice: 'Name a file that `atlas export jsonl` has written.',
    });
  }
}

interface LoadOptions {
  readonly from?: string;
  readonly dryRun?: boolean;
  readonly adopt?: boolean;
}

/** The option of all commands that load. */
export const ADOPT = ['--adopt', 'load also into a database that holds other data, which stays as it is'] as const;

export function registerLoad(program: Command): void {
  program
    .command('load')
    .summary('check the seed files and load them into Neo4j')
    .description(
      'Checks the seed files and makes the database hold what they say, all or nothing. What is the same is not written; what the files no longer say goes; what is not ours stays.',
    )
    .argument('[folder]', 'folder of the seed files (default: that of the settings)')
    .option('--from <file>', 'load an export of atlas export jsonl in place of seed files')
    .option('--dry-run', 'write nothing, and print the same summary')
    .option(...ADOPT)
    .action(async (folder: string | undefined, { from, dryRun = false, adopt = false }: LoadOptions) => {
      if (from !== undefined && folder !== undefined) {
        throw new AtlasError('USAGE', 'a folder and --from are both given', { advice: 'Name one of them.' });
      }
      const settings = readSettings(process.env);
      await runLoad({ folder: resolve(folder ?? settings.seedFolder), from, dryRun, adopt }, settings);
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
