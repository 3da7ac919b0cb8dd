import { describe, expect, it } from 'vitest';
import { documentId, entityId, slugOf, statementId } from '../../../src/model/ids.js';

describe("an entity's id", () => {
  it.each(['country/mm', 'scam-hub/kk-park', 'operation/2023-09-03-northern-myanmar', 'tv-series/1'])('is %s', (id) => {
    expect(entityId(id)).toBe(id);
  });

  it.each([
    '',
    'mm',
    '/mm',
    'country/',
    'Country/mm',
    'country/MM',
    'country/m m',
    'country/-mm',
    'country/mm-',
    'country/m--m',
    'country/m_m',
    'country/mm/x',
    'scam--hub/x',
    'country/mm\n',
    'country/m\u200Bm',
    'country/mé',
    'country/ｍｍ',
    'document/x',
    'statement/0123456789abcdef',
  ])('is not %j', (id) => {
    expect(entityId(id)).toBeUndefined();
  });

  it('begins with its kind', () => {
    expect(slugOf('scam-hub/kk-park')).toBe('scam-hub');
  });
});

describe("a document's id", () => {
  it('has its key', () => {
    expect(documentId('china-daily-2023-0906')).toBe('document/china-daily-2023-0906');
  });

  it.each(['', 'A', 'a_b', 'a b', 'a--b', '-a', 'a/b'])('is not made of "%s"', (key) => {
    expect(documentId(key)).toBeUndefined();
  });
});

describe("a statement's id", () => {
  it('is a hash of what it says', () => {
    expect(statementId('one')).toMatch(/^statement\/[0-9a-f]{16}$/);
    expect(statementId('one')).toBe(statementId('one'));
    expect(statementId('one')).not.toBe(statementId('other'));
  });
});
