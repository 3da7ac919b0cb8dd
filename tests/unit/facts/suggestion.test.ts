import { describe, expect, it } from 'vitest';
import { distance, suggest } from '../../../src/facts/suggestion.js';

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['', 'abc', 3],
    ['abc', 'ab', 1],
    ['abc', 'abcd', 1],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
  ])('from "%s" to "%s" is %i', (from, to, expected) => {
    expect(distance(from, to)).toBe(expected);
    expect(distance(to, from)).toBe(expected);
  });
});

describe('a suggestion', () => {
  it('is the nearest known word', () => {
    expect(suggest('operatrs', ['owners', 'operators', 'involved'])).toBe('did you mean operators?');
    expect(suggest('OPERATORS', ['operators'])).toBe('did you mean operators?');
  });

  it('is not made where none is near', () => {
    expect(suggest('banana', ['owners', 'operators'])).toBeUndefined();
    expect(suggest('x', [])).toBeUndefined();
  });
});
