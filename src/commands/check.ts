import type { Command } from 'commander';
import { type Fault, printFaults } from '../facts/fault.js';
import { acceptFacts, type Changed, countNew } from '../facts/ledger/files.js';
import { LEDGER_FILE } from '../facts/ledger/ledger.js';
import { readFacts } from '../facts/read.js';
import type { FactRecord } from '../model/record.js';
import { loadOntology } from '../package.js';
import { readSettings } from '../settings.js';
import { runLoadedCheck } from './check-loaded.js';
import { seedToWrite } from './seed-to-write.js';

const EXIT_FAULTY = 1;

export interface CheckOptions {
  /** Folder of the seed files. */
  readonly folder: string;
  /** Writes the folder's ledger anew, instead of holding the facts against it. */
  readonly accept?: boolean;
}

/** Prints every fault to stderr, or what is in the seed to stdout. @returns the exit code */
export function runCheck(
  { folder, accept = false }: CheckOptions,
  out: Pick<Console, 'log' | 'error'> = console,
): number {
  const checked = readFacts(folder, loadOntology(), { keepsLedger: !accept });
  if ('record' in checked) {
    out.log(describe(checked.record));
    const added = accept ? 0 : countNew(folder, checked.record);
    if (accept) out.log(describeChange(acceptFacts(folder, checked.record)));
    if (added > 0) out.log(`New since it was last accepted (--accept): ${count(added, 'statement')}.`);
    return 0;
  }
  for (const line of listFaults(checked.faults)) out.error(line);
  return EXIT_FAULTY;
}

interface CheckFlags {
  readonly loaded?: boolean;
  readonly accept?: boolean;
}

export function registerCheck(program: Command): void {
  program
    .command('check')
    .summary('check the seed files')
    .description(
      'Checks all seed files against the ontology and reports every fault with its file and line, and where they no longer say what the ledger has that was last accepted. With --loaded then checks the graph in the database as well, and reports every node and relationship that breaks a rule of cypher/checks.',
    )
    .argument('[folder]', 'folder of the seed files (default: that of the settings)')
    .option('--loaded', 'check the loaded graph too')
    .option('--accept', `write what the facts say to the folder's ${LEDGER_FILE}, for review`)
    .action(async (folder: string | undefined, { loaded = false, accept = false }: CheckFlags) => {
      const settings = readSettings(process.env);
      const asked = folder ?? settings.seedFolder;
      const exitCode = runCheck({ folder: accept ? seedToWrite(asked) : asked, accept });
      process.exitCode = loaded && exitCode === 0 ? await runLoadedCheck(settings) : exitCode;
    });
}

function listFaults(faults: readonly Fault[]): string[] {
  const files = new Set(faults.map(({ file }) => file)).size;
  return [...printFaults(faults), `${count(faults.length, 'fault')} in ${count(files, 'file')}`];
}

function describe({ documents, entities, statements }: FactRecord): string {
  const parts = [count(documents.length, 'document'), count(entities.length, 'entity', 'entities')];
  return `The seed is sound: ${[...parts, count(statements.length, 'statement')].join(', ')}.`;
}

function describeChange({ added, removed }: Changed): string {
  return `${LEDGER_FILE} has ${count(added, 'statement')} more and ${removed} fewer.`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
