import { describe, expect, it } from 'vitest';
import { compareDecimals, isDecimal } from '../../../src/model/decimals.js';

describe('a decimal', () => {
  it.each(['0', '7', '269', '16500000', '3.81', '0.05', '-3.5', '123456789012345678901234567890.1'])(
    'is %s',
    (text) => {
      expect(isDecimal(text)).toBe(true);
    },
  );

  it.each([
    '',
    '-',
    '-0',
    '+1',
    '01',
    '1.',
    '.5',
    '3.810',
    '3.0',
    '1e6',
    '0x10',
    '1,000',
    '1_000',
    ' 1',
    '1\n',
    '١',
    'NaN',
  ])('is not %j', (text) => expect(isDecimal(text)).toBe(false));
});

describe('comparing decimals', () => {
  it.each([
    ['1', '2', -1],
    ['10', '9', 1],
    ['3.81', '3.81', 0],
    ['3.9', '3.81', 1],
    ['-2', '-1', -1],
    ['-0.5', '0', -1],
    ['90071992547409931', '90071992547409932', -1],
    ['0.1', '0.10000000000000000001', -1],
  ])('%s and %s: %i', (one, other, expected) => {
    expect(compareDecimals(one, other)).toBe(expected);
    expect(compareDecimals(other, one)).toBe(expected === 0 ? 0 : -expected);
  });
});
