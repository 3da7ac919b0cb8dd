import { describe, expect, it } from 'vitest';
import { faultOfLanguage, isScript, scriptOf } from '../../../src/model/languages.js';

describe('a language tag', () => {
  it.each(['en', 'my', 'zh', 'zh-Hant', 'zh-Hant-TW', 'zh-Latn-pinyin', 'shn', 'ksw', 'blk', 'und', 'und-Latn', 'mul'])(
    'is %s',
    (tag) => expect(faultOfLanguage(tag)).toBeUndefined(),
  );

  it.each([
    ['', '"" is not a language tag (BCP 47)'],
    ['e', '"e" is not a language tag (BCP 47)'],
    ['en_US', '"en_US" is not a language tag (BCP 47)'],
    ['EN', 'the language tag "EN" is written en'],
    ['zh-hant', 'the language tag "zh-hant" is written zh-Hant'],
    ['jp', 'there is no language "jp"'],
    ['burmese', 'there is no language "burmese"'],
  ])('is not "%s"', (tag, fault) => expect(faultOfLanguage(tag)).toBe(fault));
});

describe('the script of a language tag', () => {
  it.each([
    ['en', 'Latn'],
    ['my', 'Mymr'],
    ['shn', 'Mymr'],
    ['th', 'Thai'],
    ['zh', 'Hans'],
    ['zh-TW', 'Hant'],
    ['zh-Hant', 'Hant'],
    ['zh-Latn', 'Latn'],
    ['und-Thai', 'Thai'],
    ['und', undefined],
  ])('%s: %s', (tag, script) => expect(scriptOf(tag)).toBe(script));

  it('is one of ISO 15924', () => {
    expect(['Latn', 'Mymr', 'Hans'].every(isScript)).toBe(true);
    expect(['latn', 'Latin', 'Xyzq', ''].some(isScript)).toBe(false);
  });
});
