import { AtlasError } from '../errors.js';
import type { FactRecord } from '../model/record.js';
import type { Ontology } from '../ontology/ontology.js';
import { type Checked, checkFacts } from './check.js';
import { Faults, printFaults } from './fault.js';
import { readFiles } from './files.js';
import { readLedger } from './ledger/files.js';

export interface ReadOptions {
  /** Whether the facts must still say what the folder's ledger has, where it has one. */
  readonly keepsLedger?: boolean;
}

/**
 * Reads and checks the facts of a seed folder.
 * @throws AtlasError BAD_SEED where the folder can't be read; faults inside its files are returned
 */
export function readFacts(folder: string, ontology: Ontology, { keepsLedger = false }: ReadOptions = {}): Checked {
  const faults = new Faults();
  const files = readFiles(folder, faults);
  return checkFacts(files, ontology, faults, keepsLedger ? readLedger(folder, faults) : undefined);
}

/** The facts of a seed folder. @throws AtlasError BAD_SEED with every fault, where there is any */
export function requireFacts(folder: string, ontology: Ontology): FactRecord {
  const checked = readFacts(folder, ontology);
  if ('record' in checked) return checked.record;
  const { faults } = checked;
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  throw new AtlasError('BAD_SEED', `${printFaults(faults).join('\n')}\n${count} in ${folder}`, {
    advice: 'docs/seed-files.md says how seed files are written.',
  });
}
