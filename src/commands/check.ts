import type { Command } from 'commander';
import { type Fault, printFault } from '../facts/fault.js';
import { readFacts } from '../facts/read.js';
import type { FactRecord } from '../model/record.js';
import { loadOntology } from '../package.js';
import { readSettings, type Settings } from '../settings.js';
import { runLoadedCheck } from './check-loaded.js';

const EXIT_FAULTY = 1;

export interface CheckOptions {
  /** Folder of the seed files. */
  readonly folder: string;
}

/** The folder given in words, else that of the settings. */
export function parseCheck(folder: string | undefined, settings: Pick<Settings, 'seedFolder'>): CheckOptions {
  return { folder: folder ?? settings.seedFolder };
}

/** Prints every fault to stderr, or what is in the seed to stdout. @returns the exit code */
export function runCheck({ folder }: CheckOptions, out: Pick<Console, 'log' | 'error'> = console): number {
  const checked = readFacts(folder, loadOntology());
  if ('record' in checked) {
    out.log(describe(checked.record));
    return 0;
  }
  for (const line of printFaults(checked.faults)) out.error(line);
  return EXIT_FAULTY;
}

export function registerCheck(program: Command): void {
  program
    .command('check')
    .summary('check the seed files')
    .description(
      'Checks all seed files against the ontology and reports every fault with its file and line. With --loaded then checks the graph in the database as well, and reports every node and relationship that breaks a rule of cypher/checks.',
    )
    .argument('[folder]', 'folder of the seed files (default: that of the settings)')
    .option('--loaded', 'check the loaded graph too')
    .action(async (folder: string | undefined, { loaded = false }: { loaded?: boolean }) => {
      const settings = readSettings(process.env);
      const exitCode = runCheck(parseCheck(folder, settings));
      process.exitCode = loaded && exitCode === 0 ? await runLoadedCheck(settings) : exitCode;
    });
}

function printFaults(faults: readonly Fault[]): string[] {
  const files = new Set(faults.map(({ file }) => file)).size;
  return [...faults.map(printFault), `${count(faults.length, 'fault')} in ${count(files, 'file')}`];
}

function describe({ documents, entities, statements }: FactRecord): string {
  const parts = [count(documents.length, 'document'), count(entities.length, 'entity', 'entities')];
  return `The seed is sound: ${[...parts, count(statements.length, 'statement')].join(', ')}.`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
