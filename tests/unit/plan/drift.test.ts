import { describe, expect, it } from 'vitest';
import { driftBetween } from '../../../src/plan/drift.js';

const handedOver = {
  property: 'suspects_transferred',
  figureScope: ['nationality=country/cn', 'since=2023'],
  unit: 'people',
  originKinds: ['AGENCY', 'MEDIA_OUTLET'],
};

describe('from one figure of a running total to the next', () => {
  it('nothing drifts where it counts the same, by one of the same kind', () => {
    expect(driftBetween(handedOver, { ...handedOver, originKinds: ['AGENCY'] })).toEqual([]);
  });

  it('nothing drifts before the first', () => {
    expect(driftBetween(undefined, handedOver)).toEqual([]);
  });

  it.each([
    ['METRIC', { property: 'suspects_held' }],
    ['SCOPE', { figureScope: ['nationality=country/cn'] }],
    ['UNIT', { unit: 'cases' }],
    ['ORIGIN', { originKinds: ['PERSON'] }],
  ])('%s is marked', (drift, changed) => {
    expect(driftBetween(handedOver, { ...handedOver, ...changed })).toEqual([drift]);
  });
});
