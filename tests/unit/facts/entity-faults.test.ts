import { describe, expect, it } from 'vitest';
import { faultsIn, faultsOf, SOUND_SEED } from './sound-seed.js';

type Case = readonly [name: string, text: string, faults: readonly string[]];

function tell(cases: readonly Case[], file = 'seed/x.yaml'): void {
  it.each(cases)('%s', (_, text, faults) => {
    expect(faultsOf(text, file)).toEqual(faults);
  });
}

describe('ids', () => {
  tell([
    ['an unknown kind', 'persons/x: {names: {en: X}}', ['1: persons/x: there is no kind persons']],
    ['capitals', 'person/X: {names: {en: X}}', ['1: person/X is not an id']],
    ['a double hyphen', 'person/a--b: {names: {en: X}}', ['1: person/a--b is not an id']],
    ['no kind', 'x: {names: {en: X}}', ['1: x is not an id']],
    ['a zero-width space', '"person/a\\u200Bb": {names: {en: X}}', ['1: "person/a\\u{200b}b" is not an id']],
    ['a control character', '"person/a\\u0007": {names: {en: X}}', ['1: "person/a\\u{7}" is not an id']],
    ['nothing under it', 'person/x:', ['1: person/x must be a mapping (key: value), not nothing']],
  ]);

  it('may be declared once only, in whichever files', () => {
    const faults = faultsIn({
      ...SOUND_SEED,
      'seed/x.yaml': '\nperson/x: {names: {en: X}}\n',
      'seed/y/z.yaml': 'person/x: {names: {en: X}}\nperson/y: {names: {en: X}}\nperson/y: {names: {en: Y}}\n',
    });
    expect(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
      'seed/y/z.yaml:1: person/x is declared twice, first in seed/x.yaml:2',
      'seed/y/z.yaml:3: person/y is given twice, first in line 2',
    ]);
  });
});

describe('names', () => {
  tell([
    ['none', 'person/x: {summary: X}', ['1: person/x needs names']],
    ['none, told where the entity begins', 'person/x:\n  summary: X\n', ['1: person/x needs names']],
    ['an empty mapping', 'person/x: {names: {}}', ['1: names is empty']],
    ['an empty list', 'person/x: {names: {en: []}}', ['1: names: en is empty']],
    ['an empty name', 'person/x: {names: {en: " "}}', ['1: a name (en) is empty']],
    ['a name that is null', 'person/x:\n  names:\n    en:\n', ['3: a name (en) is empty']],
    ['a text for a mapping', 'person/x: {names: X}', ['1: names must be a mapping (key: value), not a word or text']],
    ['a malformed tag', 'person/x: {names: {e: X}}', ['1: "e" is not a language tag (BCP 47)']],
    [
      'a tag in the wrong case',
      'person/x: {names: {zh-hant: X}}',
      ['1: the language tag "zh-hant" is written zh-Hant'],
    ],
    ['a language that is none', 'person/x: {names: {jp: X}}', ['1: there is no language "jp"']],
    ['a language of no known script', 'person/x: {names: {und: X}}', ['1: the script of und is not known']],
    ['an unknown kind', 'person/x: {names: {en: [{value: X, kind: nick}]}}', ['1: kind: there is no nick']],
    ['an unknown script', 'person/x: {names: {en: [{value: X, script: Xyzq}]}}', ['1: script: there is no Xyzq']],
    [
      'an unknown document',
      'person/x: {names: {en: [{value: X, source: nil}]}}',
      ['1: source: there is no document nil'],
    ],
    [
      'an unread document',
      'person/x: {names: {en: [{value: X, source: unread}]}}',
      ["1: document/unread was not read (read: false), so it can't be a source"],
    ],
    ['an unknown key', 'person/x: {names: {en: [{value: X, type: y}]}}', ['1: a name has no type']],
    [
      'all of one entity',
      'person/x:\n  names:\n    e: X\n    en: ""\n    zh: [{kind: alias}]\n',
      ['3: "e" is not a language tag (BCP 47)', '4: a name (en) is empty', '5: a name needs value'],
    ],
  ]);

  it('of any language have the script that is given', () => {
    expect(faultsOf('person/x: {names: {und: [{value: X, script: Latn}]}}')).toEqual([]);
  });
});

describe('points', () => {
  const site = (point: string) => `site/x: {names: {en: X}, point: {${point}}}`;
  tell([
    [
      'beyond the pole',
      site('lat: 90.1, lon: 98, precision: exact, source: daily'),
      ['1: lat: 90.1 is not a number of degrees from -90 to 90'],
    ],
    [
      'beyond the date line',
      site('lat: 16, lon: -180.5, precision: exact, source: daily'),
      ['1: lon: -180.5 is not a number of degrees from -180 to 180'],
    ],
    [
      'no number',
      site('lat: 16N, lon: 98, precision: exact, source: daily'),
      ['1: lat: 16N is not a number of degrees from -90 to 90'],
    ],
    [
      'a centroid',
      site('lat: 16, lon: 98, precision: district, source: daily'),
      ['1: precision: there is no district'],
    ],
    ['a point that is not sourced', site('lat: 16, lon: 98, precision: exact'), ['1: point needs source']],
    ['half a point', site('lat: 16, precision: exact, source: daily'), ['1: point needs lon']],
    [
      'an unread source',
      site('lat: 16, lon: 98, precision: exact, source: unread'),
      ["1: document/unread was not read (read: false), so it can't be a source"],
    ],
    [
      'of a person',
      'person/x: {names: {en: X}, point: {lat: 1, lon: 1, precision: exact, source: daily}}',
      ['1: a Person has no point'],
    ],
  ]);
});

describe('identifiers', () => {
  const country = (identifiers: string) => `country/x: {names: {en: X}, identifiers: {${identifiers}}}`;
  tell([
    ['an unknown scheme', country('isni: 1'), ['1: identifiers has no isni']],
    ['a malformed value', country('wikidata: 836'), ['1: wikidata: 836 is none']],
    ['a code in lower case', country('iso-3166-1: mm'), ['1: iso-3166-1: mm is none']],
    [
      'two entities of one',
      `${country('wikidata: Q1')}\ncountry/y: {names: {en: Y}, identifiers: {wikidata: Q1}}`,
      ['2: wikidata Q1 is country/x already'],
    ],
  ]);
});

describe('a summary', () => {
  tell([
    ['is one line', 'person/x: {names: {en: X}, summary: "a\\nb"}', ['1: summary must be one line']],
    ['is not empty', 'person/x: {names: {en: X}, summary: ""}', ['1: summary is empty']],
  ]);
});

describe('citations of an entity', () => {
  tell([
    ['that are none', 'person/x: {names: {en: X}, cite: [], occupation: [y]}', ['1: occupation is not cited']],
    [
      'that are faulty are told once',
      'person/x:\n  names: {en: X}\n  cite: [nil]\n  occupation: [y, z]\n',
      ['3: cite: there is no document nil'],
    ],
  ]);
});

describe('parts of places', () => {
  const region = (id: string, within: string, more = '') =>
    `region/${id}: {names: {en: X}, within: [{object: region/${within}, cite: [daily]${more}}]}\n`;
  tell([
    [
      'in a circle',
      region('a', 'b') + region('b', 'c') + region('c', 'a'),
      ['3: a circle of parts: region/a in region/b in region/c in region/a'],
    ],
    [
      'in two circles',
      region('a', 'b') + region('b', 'a') + region('c', 'd') + region('d', 'c'),
      [
        '2: a circle of parts: region/a in region/b in region/a',
        '4: a circle of parts: region/c in region/d in region/c',
      ],
    ],
    ['in a circle that is only planned', region('a', 'b') + region('b', 'a', ', modality: planned'), []],
  ]);

  it('make a circle also from the other end', () => {
    const text = `${region('a', 'b')}region/b: {names: {en: X}, contains: [{subject: region/a, cite: [daily]}, {each: [region/c], cite: [daily]}]}
region/c: {names: {en: X}, contains: [{subject: region/b, cite: [daily]}]}`;
    expect(faultsOf(text)).toEqual(['2: a circle of parts: region/b in region/c in region/b']);
  });
});

describe('documents', () => {
  tell(
    [
      ['a malformed key', 'A_b: {title: X, grade: press, publisher: unknown}', ["1: A_b is not a document's key"]],
      [
        'nothing that is required',
        'x: {}',
        ['1: document x needs title', '1: document x needs grade', '1: document x needs publisher'],
      ],
      ['an unknown key', 'x: {title: X, grade: press, publisher: unknown, date: 2023}', ['1: document x has no date']],
      [
        'a publisher who is not there',
        'x: {title: X, grade: press, publisher: media-outlet/nil}',
        ['1: publisher: there is no media-outlet/nil'],
      ],
      [
        'a publisher who can not act',
        'x: {title: X, grade: press, publisher: region/north}',
        ['1: publisher must be an Actor: region/north is a Region'],
      ],
      [
        'everything wrong',
        `x:
  title: ""
  grade: blog
  publisher: Daily
  lang: english
  url: www.x.org
  archived_url: ftp://x
  published: yesterday
  retrieved: 2023-13-01
  read: no
  derived_from: [nil]
`,
        [
          '2: title is empty',
          '3: grade: there is no blog',
          '4: Daily is not an id',
          '5: there is no language "english"',
          '6: url: www.x.org is not an address',
          '7: archived_url: ftp://x is not an address',
          '8: published: "yesterday" is not a date: write YYYY, YYYY-MM, YYYY-MM-DD, 202X, a season YYYY-21 to YYYY-24, or an interval A/B with .. for an open end; ~ about, ? doubtful, % both',
          '9: retrieved: 2023-13-01 is not a day',
          '10: read is true or false, not no',
          '11: derived_from: there is no document nil',
        ],
      ],
      [
        'a circle',
        `a: {title: A, grade: press, publisher: unknown, derived_from: [b]}
b: {title: B, grade: press, publisher: unknown, derived_from: [a]}
c: {title: B, grade: press, publisher: unknown, derived_from: [c]}
`,
        [
          '2: a circle of documents: document/a from document/b from document/a',
          '3: a circle of documents: document/c from document/c',
        ],
      ],
    ],
    'seed/documents/x.yaml',
  );

  it('have a key that no other file has', () => {
    expect(faultsOf('daily: {title: X, grade: press, publisher: unknown}', 'seed/documents/x.yaml')).toEqual([
      '1: daily is declared twice, first in seed/documents/all.yaml:2',
    ]);
  });
});

describe('metrics', () => {
  const metrics = SOUND_SEED['seed/metrics.yaml'] ?? '';
  tell(
    [
      [
        'a malformed id',
        `${metrics}A-b: {unit: people, additive: true, description: X}`,
        ["5: A-b is not a metric's id"],
      ],
      [
        'nothing that is required',
        `${metrics}dogs: {}`,
        ['5: dogs needs unit', '5: dogs needs additive', '5: dogs needs description'],
      ],
      [
        'wrong values',
        `${metrics}dogs: {unit: 5, additive: maybe, description: "", of: x}`,
        [
          '5: dogs: 5 is not a unit',
          '5: additive is true or false, not maybe',
          '5: description is empty',
          '5: dogs has no of',
        ],
      ],
      [
        "a property's name",
        `${metrics}purpose: {unit: people, additive: true, description: X}`,
        ['5: purpose is a property of the ontology'],
      ],
    ],
    'seed/metrics.yaml',
  );

  it('that are faulty are known all the same', () => {
    const text = 'operation/x: {names: {en: X}, figures: [{metric: dogs, value: 1, unit: CNY, cite: [daily]}]}';
    const faults = faultsIn({ ...SOUND_SEED, 'seed/metrics.yaml': 'dogs: {}', 'seed/x.yaml': text });
    expect(faults.map(({ file }) => file)).not.toContain('seed/x.yaml');
  });
});

describe('redirects', () => {
  tell(
    [
      ['to an id that is not there', 'person/a: {to: person/nobody, reason: X}', ['1: to: there is no person/nobody']],
      [
        'to an id that is no more',
        'person/a: {to: person/b, reason: X}\nperson/b: {reason: X}',
        ['1: to: person/b was withdrawn'],
      ],
      ['of an id that is alive', 'person/other: {reason: X}', ['1: person/other is an entity still']],
      ['without a reason', 'person/a: {to: person/other}', ['1: person/a needs reason']],
      ['of what is no id', 'nobody: {reason: X}', ['1: nobody is not an id']],
      ['with an unknown key', 'person/a: {into: person/other, reason: X}', ['1: person/a has no into']],
    ],
    'seed/redirects.yaml',
  );
});

describe('the data set', () => {
  tell(
    [
      [
        'says all of it',
        'version: "1"\nauthor: X\n',
        ['1: dataset needs licence', '1: dataset needs attribution', '2: dataset has no author'],
      ],
    ],
    'seed/dataset.yaml',
  );

  it('has a file', () => {
    const { 'seed/dataset.yaml': _, ...rest } = SOUND_SEED;
    expect(faultsIn(rest)).toMatchObject([{ file: 'seed/dataset.yaml', line: 1, message: 'is missing' }]);
  });
});
