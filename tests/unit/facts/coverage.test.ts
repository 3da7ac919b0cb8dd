import { describe, expect, it } from 'vitest';
import {
  type Covered,
  coverFacts,
  faultsOfCoverage,
  parseCoverage,
  printCoverage,
} from '../../../src/facts/coverage.js';
import { loadOntology } from '../../../src/package.js';
import { operation, recordWith } from './sound-seed.js';

const ontology = loadOntology();
const record = recordWith({
  'seed/x.yaml': operation(
    'places: [region/north, {object: country/mm, cite: [weekly]}]\n  figures: [{metric: suspects_held, value: 3}]',
  ),
});

function covered(more: Partial<Covered>): Covered {
  return { key: 'k', document: 'daily', where: [], statements: [], dropped: '', ...more };
}

/** What the statements that a row comes to say. */
function said(more: Partial<Covered>): unknown[] {
  const ids = coverFacts([covered(more)], record, ontology)[0]?.statements;
  return (ids ?? []).map((id) => {
    const found = record.statements.find((statement) => statement.id === id);
    return found?.form === 'OBJECT' ? found.object : found?.property;
  });
}

describe('where a fact went', () => {
  it('comes to the statements of a field that cite its document', () => {
    expect(said({ where: ['operation/raid#places'] })).toEqual(['region/north']);
    expect(said({ where: ['operation/raid#places'], document: 'weekly' })).toEqual(['country/mm']);
    expect(said({ where: ['operation/raid#figures', 'operation/raid#places'] })).toEqual([
      'suspects_held',
      'region/north',
    ]);
  });

  it('may be told from either end of a relationship, and only from the end that the field means', () => {
    expect(said({ where: ['region/north#events'] })).toEqual(['region/north']);
    expect(said({ where: ['region/north#contains'] })).toEqual(['region/north']);
    expect(said({ where: ['region/north#within'] })).toEqual(['country/mm']);
  });

  it('is faulty where a field says nothing, and where nothing cites the document and nothing is dropped', () => {
    const faults = (more: Partial<Covered>) =>
      faultsOfCoverage(coverFacts([covered(more)], record, ontology), record, ontology);
    expect(faults({ where: ['operation/raid#places'] })).toEqual([]);
    expect(faults({ where: ['operation/raid#targets', 'operation/raid#places'] })).toEqual([
      'k: operation/raid#targets says nothing',
    ]);
    expect(faults({ where: ['operation/raid#figures'], document: 'weekly' })).toEqual([
      'k: nothing there cites weekly',
    ]);
    expect(faults({ document: 'nobody' })).toEqual(['k: there is no document nobody', 'k: nothing there cites nobody']);
    expect(faults({ document: '', dropped: 'a mistake' })).toEqual([]);
  });
});

describe('the file of coverage', () => {
  it('reads back as it was written, whatever is in its reasons', () => {
    const rows = [
      covered({ where: ['a/b#c', 'd/e#f'], statements: ['statement/1'] }),
      covered({ document: '', dropped: 'a "quoted" one, with commas\nand a line break' }),
    ];
    expect(parseCoverage(printCoverage(rows))).toEqual(rows);
  });

  it('is refused without its heading', () => {
    expect(() => parseCoverage('key,where\n')).toThrow('coverage.csv begins with key,document');
  });
});
