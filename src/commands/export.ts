import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { AtlasError } from '../errors.js';
import { cypherScripts, SCRIPT_HEAD, type Script } from '../export/cypher/scripts.js';
import { writeJsonl } from '../export/jsonl/write.js';
import { requireFacts } from '../facts/read.js';
import { readMigrations } from '../load/migrations.js';
import { loadOntology } from '../package.js';
import { project } from '../projection/project.js';
import type { Projection } from '../projection/projection.js';
import { readSettings } from '../settings.js';

interface ExportOptions {
  readonly seed?: string;
}

const SEED = ['--seed <folder>', 'folder of the seed files (default: that of the settings)'] as const;
const CYPHER_FOLDER = 'atlas-cypher';
const STDOUT = '-';

export function registerExport(program: Command): void {
  const command = program.command('export').summary('write the facts as Cypher scripts or JSON lines');
  command
    .command('cypher')
    .summary('as scripts for cypher-shell and Neo4j Browser')
    .description(
      'Writes the facts as plain Cypher that gives an empty database what atlas load gives it. The scripts are run in the order of their names; they add and update, and remove nothing.',
    )
    .argument('[folder]', 'where the scripts go; older ones of this command are replaced', CYPHER_FOLDER)
    .option(...SEED)
    .action((folder: string, options: ExportOptions) => {
      const scripts = cypherScripts(projectionOf(options), readMigrations());
      writing(folder, () => writeScripts(resolve(folder), scripts));
      console.error(`${scripts.length} scripts in ${folder}`);
    });
  command
    .command('jsonl')
    .summary('as JSON lines that atlas load --from takes')
    .description('Writes the graph of the facts, a node or relationship a line. atlas load --from restores it.')
    .argument('[file]', 'where it goes; - for standard output', STDOUT)
    .option(...SEED)
    .action((file: string, options: ExportOptions) => {
      const text = writeJsonl(projectionOf(options));
      if (file === STDOUT) process.stdout.write(text);
      else writing(file, () => writeWhole(file, text));
    });
}

function projectionOf({ seed }: ExportOptions): Projection {
  const ontology = loadOntology();
  return project(requireFacts(resolve(seed ?? readSettings(process.env).seedFolder), ontology), ontology);
}

function writing(where: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new AtlasError('USAGE', `can't write ${where}${reason}`, { cause: error, advice: 'Name another place.' });
  }
}

function writeScripts(folder: string, scripts: readonly Script[]): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    const isOurs = file.endsWith('.cypher') && readFileSync(join(folder, file), 'utf8').startsWith(SCRIPT_HEAD);
    if (isOurs) rmSync(join(folder, file));
  }
  for (const { name, text } of scripts) writeFileSync(join(folder, name), text);
}

/** An export that was interrupted must not look like one. */
function writeWhole(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
