import { describe, expect, test } from 'vitest';
import { Plans } from '../../../src/graphql/plans.js';

describe('kept plans', () => {
  test('are composed once', () => {
    const plans = new Plans(2);
    let composed = 0;
    const compose = () => {
      composed += 1;
      return `text ${composed}`;
    };
    expect([plans.text('a', compose), plans.text('a', compose)]).toEqual(['text 1', 'text 1']);
  });

  test('are no more than there is room for: the one used longest ago goes', () => {
    const plans = new Plans(2);
    const text = (key: string) => plans.text(key, () => `${key} anew`);
    for (const key of ['a', 'b', 'a', 'c']) text(key);
    expect(plans.text('a', () => 'composed again')).toBe('a anew');
    expect(plans.text('b', () => 'composed again')).toBe('composed again');
  });
});
