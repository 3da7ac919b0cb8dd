import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../../src/facts/check.js';
import { Faults } from '../../../src/facts/fault.js';
import { readFiles } from '../../../src/facts/files.js';
import { readLedger } from '../../../src/facts/ledger/files.js';
import { ledgerOf, printLedger } from '../../../src/facts/ledger/ledger.js';
import { requireFacts } from '../../../src/facts/read.js';
import { loadOntology, packagePath } from '../../../src/package.js';

const ontology = loadOntology();
const folder = packagePath('seed');
const files = readFiles(folder, new Faults());
const ledger = readLedger(folder, new Faults());

/** The faults of the seed with one edit, and the line of the edit. */
function faultsAfter(file: string, edit: (line: string) => string | undefined) {
  const lines = files.find((each) => each.file === file)?.text.split('\n') ?? [];
  const index = lines.findIndex((line) => edit(line) !== undefined);
  const text = lines.map((line, at) => (at === index ? (edit(line) ?? '') : line)).join('\n');
  const checked = checkFacts(
    files.map((each) => (each.file === file ? { file, text } : each)),
    ontology,
    new Faults(),
    ledger,
  );
  return { line: index + 1, faults: 'faults' in checked ? checked.faults : [] };
}

/** Edits the first line that holds the text. */
const replacing = (from: string, to: string) => (line: string) =>
  line.includes(from) ? line.replace(from, to) : undefined;

describe('seed/ledger.csv', () => {
  it('is what the facts say; `npm run generate` writes it', () => {
    const current = printLedger(ledgerOf(requireFacts(folder, ontology)));
    expect(readFileSync(packagePath('seed/ledger.csv'), 'utf8') === current).toBe(true);
  });

  it.each([
    ['a figure', 'seed/events/2023-09-03-northern-myanmar.yaml', replacing('value: 269', 'value: 296')],
    ['a figure', 'seed/events/2025-10-kk-park.yaml', replacing('value: 1645', 'value: 1646')],
    ['a citation', 'seed/events/2025-10-kk-park.yaml', replacing(', transborder-2025-1023]', ']')],
    ['a predicate', 'seed/hubs/kk-park.yaml', replacing('  within:', '  wihtin:')],
    ['a metric', 'seed/events/2025-10-kk-park.yaml', replacing('suspects_held', 'suspect_held')],
  ])('shows one slip with %s in %s at its line', (_, file, edit) => {
    const { line, faults } = faultsAfter(file, edit);
    expect(line).toBeGreaterThan(0);
    expect(faults[0]).toMatchObject({ file, line });
  });
});
