import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { FactRecord } from '../../model/record.js';
import { Faults } from '../fault.js';
import type { Ledger } from './departures.js';
import { LEDGER_FILE, ledgerOf, parseLedger, printLedger } from './ledger.js';

/** How many statements came and went; one that says something else counts as both. */
export interface Changed {
  readonly added: number;
  readonly removed: number;
}

/** The ledger of a seed folder; undefined where it has none, or where what it has is none, which is reported. */
export function readLedger(folder: string, faults: Faults): Ledger | undefined {
  const root = resolve(folder);
  const path = join(root, LEDGER_FILE);
  if (!existsSync(path)) return undefined;
  const file = `${basename(root)}/${LEDGER_FILE}`;
  try {
    return { file, lines: parseLedger(readFileSync(path, 'utf8')) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/^line (\d+)/.exec(message)?.[1] ?? 1);
    faults.report({ file, line, column: 1 }, message, 'write it anew with atlas check --accept');
    return undefined;
  }
}

/** Writes the ledger of the facts as they are. @returns what that changed in it */
export function acceptFacts(folder: string, record: FactRecord): Changed {
  const changed = changesSince(folder, record);
  writeFileSync(join(resolve(folder), LEDGER_FILE), printLedger(ledgerOf(record)));
  return changed;
}

/** How many statements the folder's ledger does not have; none where it has no ledger. */
export function countNew(folder: string, record: FactRecord): number {
  return readLedger(folder, new Faults()) ? changesSince(folder, record).added : 0;
}

function changesSince(folder: string, record: FactRecord): Changed {
  const before = new Set(readLedger(folder, new Faults())?.lines.map(({ statement }) => statement));
  const now = new Set<string>(record.statements.map(({ id }) => id));
  const added = [...now].filter((id) => !before.has(id)).length;
  return { added, removed: before.size + added - now.size };
}
