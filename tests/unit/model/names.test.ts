import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/model/names.js';

describe('folding for search', () => {
  it.each([
    ['KK Park', 'kk park'],
    ['Château d’Étoile', 'chateau d’etoile'],
    ['E\u0301TOILE', 'etoile'],
    ['ＫＫ园区', 'kk园区'],
    ['KK\u00A0 \t Park ', 'kk park'],
    ['ｶﾞ', 'ガ'],
    ['Đặng', 'đang'],
    ['ﬁlm', 'film'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['zero\u200Bwidth\u200D\uFEFF', 'zerowidth'],
    ['', ''],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded));

  it.each(['မြဝတီ', 'រាជធានី', 'เมียวดี', 'ວຽງຈັນ', 'が'])('keeps the marks of %s', (text) => {
    expect(fold(text)).toBe(text.normalize('NFKC'));
  });

  it('is the same for all spellings of a character', () => {
    expect(fold('Myawaddy\u0301'.normalize('NFD'))).toBe(fold('Myawaddy\u0301'.normalize('NFC')));
    expect(fold('STRASSE')).toBe(fold('strasse'));
  });

  it('changes nothing that is folded', () => {
    for (const text of ['KK Park', 'İstanbul', 'ＫＫ园区', 'မြဝတီ', 'ΌΣΟΣ', 'ǅ'])
      expect(fold(fold(text))).toBe(fold(text));
  });
});
