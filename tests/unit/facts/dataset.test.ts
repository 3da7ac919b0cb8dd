import { describe, expect, it } from 'vitest';
import { faultsIn, faultsOf, operation, recordWith, SOUND_SEED } from './sound-seed.js';

const DATASET = SOUND_SEED['seed/dataset.yaml'] ?? '';

function withDataset(more: string) {
  return { ...SOUND_SEED, 'seed/dataset.yaml': DATASET + more };
}

function faultsWith(more: string): string[] {
  return faultsIn(withDataset(more)).map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

describe('the declaration of the dataset', () => {
  it('keeps whom to name, what is missing, and the bounds of counts', () => {
    const more =
      'gaps: [Nobody read the wire.]\ncounts:\n  entities: {at_least: 2, at_most: 100}\n  person: {at_least: 1}\n';
    expect(recordWith(withDataset(more))).toMatchObject({
      attribution: ['The Daily'],
      gaps: ['Nobody read the wire.'],
      counts: [
        { of: 'entities', atLeast: 2, atMost: 100 },
        { of: 'person', atLeast: 1 },
      ],
    });
  });

  it('needs neither gaps nor counts', () => {
    expect(recordWith({})).toMatchObject({ gaps: [], counts: [] });
  });

  it('fails where there is less or more than it allows, at the line of the bound', () => {
    const more =
      'counts:\n  person: {at_least: 3}\n  documents: {at_most: 4}\n  statements: {at_least: 1, at_most: 9}\n';
    expect(faultsWith(more)).toEqual([
      'seed/dataset.yaml:5: person: there are 2, fewer than 3',
      'seed/dataset.yaml:6: documents: there are 5, more than 4',
    ]);
  });

  it('counts only what there is, in whole numbers', () => {
    expect(faultsWith('counts: {persons: {at_least: 1}}\n')).toEqual(['seed/dataset.yaml:4: counts has no persons']);
    expect(faultsWith('counts: {person: {at_least: many, most: 3}}\n')).toEqual([
      'seed/dataset.yaml:4: at_least: "many" is not a whole number'.replaceAll('"', ''),
      'seed/dataset.yaml:4: person has no most',
    ]);
  });
});

describe('without', () => {
  it('says of a field that it is unknown or does not apply', () => {
    const { entities } = recordWith({
      'seed/x.yaml': operation('without: {occurred: unknown, places: not_applicable}'),
    });
    expect(entities.find(({ id }) => id === 'operation/raid')?.without).toEqual([
      { field: 'occurred', reason: 'UNKNOWN' },
      { field: 'places', reason: 'NOT_APPLICABLE' },
    ]);
  });

  it('takes only fields of the kind and the two reasons', () => {
    expect(faultsOf(operation('without: {occured: unknown}'))).toEqual(['4: without has no occured']);
    expect(faultsOf(operation('without: {places: nowhere}'))).toEqual(['4: without places: there is no nowhere']);
  });
});
