import { describe, expect, it } from 'vitest';
import { agree } from '../../../src/model/amounts.js';
import type { Bound } from '../../../src/model/statement.js';

const said = (value: string, bound: Bound = 'EXACT') => ({ value, bound });

describe('two amounts agree', () => {
  it.each([
    ['that are equal', said('269'), said('269')],
    ['that are equal but for the bound', said('2500'), said('2500', 'MORE_THAN')],
    ['of which one is more than what the other begins with', said('8000', 'MORE_THAN'), said('8430')],
    ['of which one is at least what the other begins with', said('16.5', 'AT_LEAST'), said('16.54')],
    ['of which one is nearly what the other is', said('2200', 'NEARLY'), said('2198')],
    ['of which one is at most what the other is', said('500', 'AT_MOST'), said('494')],
    ['of which one is about what the other is, from above or below', said('44000', 'ABOUT'), said('43510')],
    ['of which one has the finer bound', said('600', 'MORE_THAN'), said('630', 'MORE_THAN')],
    [
      'of which one is a range that the other lies in',
      { low: '100000', high: '500000', bound: 'EXACT' },
      said('500000'),
    ],
    ['that are the same range', { low: '5', high: '24', bound: 'EXACT' }, { low: '5', high: '24', bound: 'ABOUT' }],
  ] as const)('%s', (_, one, other) => {
    expect([agree(one, other), agree(other, one)]).toEqual([true, true]);
  });
});

describe('two amounts differ', () => {
  it.each([
    ['that are exact and not equal, however round', said('31000'), said('31205')],
    ['of which one is more than it rounds to', said('8000', 'MORE_THAN'), said('9000')],
    ['of which one is less than "more than" allows', said('8000', 'MORE_THAN'), said('7999')],
    ['of which one is more than "nearly" allows', said('2200', 'NEARLY'), said('2201')],
    ['of which one is further from "about" than half its last digit', said('44000', 'ABOUT'), said('43499')],
    ['by a factor of a thousand', said('2775000000000', 'MORE_THAN'), said('2700000000', 'MORE_THAN')],
    ['in a late decimal', said('16.5'), said('16.5000001')],
    ['of which one lies outside the range', { low: '100000', high: '500000', bound: 'EXACT' }, said('500001')],
    ['of which one is nothing', said('0', 'ABOUT'), said('1')],
  ] as const)('%s', (_, one, other) => {
    expect([agree(one, other), agree(other, one)]).toEqual([false, false]);
  });
});
