import { describe, expect, it } from 'vitest';
import { faultsIn, faultsOf, recordWith, SOUND_SEED } from './sound-seed.js';

describe('an error of syntax', () => {
  it('is told with its line', () => {
    expect(faultsOf('person/x:\n  names: {en: "X}\n')).toEqual(['2: not readable as YAML: Missing closing "quote']);
    expect(faultsOf('person/x:\n\tnames: {en: X}\n')).toEqual([
      '2: not readable as YAML: Tabs are not allowed as indentation',
    ]);
  });

  it('does not hide the faults of what stands before it, and none is guessed behind it', () => {
    const text = 'person/x: {names: {e: X}}\nperson/y: {names: {en: "Y}}\nperson/z: {names: {e: Z}}\n';
    expect(faultsOf(text)).toEqual(
      ['1: "e" is not a language tag (BCP 47)', '2: not readable as YAML: Missing closing "quote'].slice(0, 2),
    );
  });

  it('is followed by guesses of the parser, which are not judged', () => {
    expect(faultsOf('person/x:\n\tnames: {en: X, en: Y}\n')).toEqual([
      '2: not readable as YAML: Tabs are not allowed as indentation',
    ]);
  });

  it('does not make what stands behind it unknown to other files', () => {
    const faults = faultsIn({
      ...SOUND_SEED,
      'seed/broken.yaml': 'person/y: {names: {en: "Y}}\nperson/z: {names: {en: Z}}\n',
      'seed/documents/broken.yaml': 'late: {title: "X}\nlater: {title: X}\n',
      'seed/x.yaml': 'person/x: {names: {en: X}, cite: [late, later], relatives: [person/y, person/z]}',
    });
    expect(faults.map(({ file }) => file)).toEqual(['seed/broken.yaml', 'seed/documents/broken.yaml']);
  });
});

describe('a key given twice', () => {
  it('is told at any depth, and the rest is checked', () => {
    const text = 'person/x:\n  names: {en: X, en: Y}\n  cite: [daily]\n  names: {e: X}\n  occupation: [{value: ""}]\n';
    expect(faultsOf(text)).toEqual([
      '2: en is given twice, first in line 2',
      '4: names is given twice, first in line 2',
      '5: occupation is empty',
    ]);
  });
});

describe('other YAML', () => {
  it.each([
    ['tags', 'person/x: {names: {en: !!int 5}}', '1: Unresolved tag: tag:yaml.org,2002:int'],
    ['keys that are lists', '? [a]\n: b\n', '1: a key must be a word'],
    ['a list', '- person/x\n', '1: a seed file is a mapping (key: value)'],
    ['unknown aliases', 'person/x: {names: {en: *name}}', '1: *name repeats nothing'],
  ])('%s are refused', (_, text, fault) => {
    expect(faultsOf(text)).toContain(fault);
  });

  it('of several documents is refused', () => {
    expect(faultsOf('person/x: {names: {en: X}}\n---\nperson/y: {names: {en: Y}}\n')[0]).toMatch(
      /^2: not readable as YAML/,
    );
  });

  it('may be empty', () => {
    expect(faultsOf('')).toEqual([]);
    expect(faultsOf('# only a remark\n')).toEqual([]);
  });

  it('may repeat a part of its file', () => {
    const text =
      'person/x:\n  names: {en: X}\n  occupation: [{value: a, cite: &both [daily, weekly]}, {value: b, cite: *both}]\n';
    const { statements } = recordWith({ 'seed/x.yaml': text });
    const documents = statements
      .filter(({ subject }) => subject === 'person/x')
      .map((each) => each.citations.map((c) => c.document));
    expect(documents).toEqual([
      ['document/daily', 'document/weekly'],
      ['document/daily', 'document/weekly'],
    ]);
  });
});

describe('faults', () => {
  it('of all files are told, by file and line', () => {
    const faults = faultsIn({
      ...SOUND_SEED,
      'seed/z.yaml': 'person/x: {names: {e: X}}',
      'seed/a.yaml': '\n\nperson/b: {}\nperson/a: {}\n',
      'seed/documents/x.yaml': 'x: {}',
    });
    expect(faults.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'seed/a.yaml:3',
      'seed/a.yaml:4',
      'seed/documents/x.yaml:1',
      'seed/documents/x.yaml:1',
      'seed/documents/x.yaml:1',
      'seed/z.yaml:1',
    ]);
  });
});
