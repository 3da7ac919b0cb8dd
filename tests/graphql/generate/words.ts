import fc, { type Arbitrary } from 'fast-check';
import type { Memory } from '../../reference/memory.js';

/** What to put into scalar arguments: words that mean something in the world, and a few that do not. */
export interface Words {
  /** `site` is where it goes: `entity.id`, `EventWhere.within`. */
  scalar(site: string, type: string): Arbitrary<string | number | boolean>;
}

const LANGS = ['en', 'zh', 'zh-Hant', 'zh-Hant-TW', 'ZH', 'my', 'th', 'km', 'lo', 'vi', 'fr', 'en-GB', 'z', '', '-'];
const TEXTS = [
  'north',
  'NORTH HUB',
  'Hub',
  'person one',
  'O',
  '园区',
  'เหนือ',
  'river park',
  'ring\n',
  '',
  '  ',
  'é',
  '%',
  "'",
];
const DAYS = ['2010-01-01', '2023-01-01', '2023-06-30', '2023-09-03', '2023-09-04', '2023-10-16', '2030-12-31'];
const SCHEMES = ['wikidata', 'geonames', 'iso-3166-1', 'iso-3166-2', 'isbn'];
const IDENTIFIERS = ['Q1001', 'Q1002', '100001', 'XA', 'XA-01', ''];
const UNKNOWN = ['person/nobody', 'nonsense', '', 'statement/0', "x'}) DETACH DELETE n //"];

/** Numbers within bounds, small ones mostly, and seldom one that is out of them. */
const NUMBERS: Readonly<Record<string, Arbitrary<number>>> = {
  first: fc.oneof(
    { weight: 60, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 3, arbitrary: fc.integer({ min: 4, max: 100 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, -1, 101, 2_147_483_647) },
  ),
  maxLength: fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 7) },
  ),
  depth: fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 4) },
  ),
  limit: fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 40 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 501) },
  ),
};

export function wordsOf(memory: Memory): Words {
  const places = [...memory.entities.values()].filter(({ type }) =>
    memory.ontology.kinds.get(type)?.families.includes('Place'),
  );
  const publishers = [...memory.documents.values()].flatMap(({ publisher }) => publisher ?? []);
  const totals = [...memory.statements.values()].filter((each) => each.form === 'FIGURE' && each.figure.runningTotal);
  const entities = among([...memory.entities.keys(), ...memory.redirects.keys()]);
  const ids: Readonly<Record<string, Arbitrary<string>>> = {
    'statement.id': among([...memory.statements.keys()]),
    'document.id': among([...memory.documents.keys()]),
    'runningTotal.about': among(totals.map(({ subject }) => subject)),
    'StatementWhere.document': among([...memory.documents.keys()]),
    'StatementWhere.publisher': among(publishers),
    'DocumentWhere.publisher': among(publishers),
    'EventWhere.within': among(places.map(({ id }) => id)),
    'PlaceWhere.within': among(places.map(({ id }) => id)),
  };
  const metrics = fc.constantFrom(...memory.metrics.map(({ id }) => id), 'nonsense');
  const strings: Readonly<Record<string, Arbitrary<string>>> = {
    lang: fc.constantFrom(...LANGS),
    text: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
      { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
    ),
    scheme: fc.constantFrom(...SCHEMES),
    value: fc.constantFrom(...IDENTIFIERS),
    metrics,
    properties: fc.constantFrom(
      ...new Set([...memory.statements.values()].map(({ property }) => property)),
      'nonsense',
    ),
    languages: fc.constantFrom(...LANGS),
    metric: metrics,
    continuedBy: metrics,
    after: fc.constantFrom('nonsense', ''),
  };
  return {
    scalar: (site, type) => {
      const name = site.slice(site.indexOf('.') + 1);
      if (type === 'ID') return ids[site] ?? entities;
      if (type === 'Int') return NUMBERS[name] ?? fc.nat();
      if (type === 'Date') return fc.constantFrom(...DAYS);
      if (type === 'Boolean') return fc.boolean();
      return strings[name] ?? fc.string();
    },
  };
}

function among(known: readonly string[]): Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom(...UNKNOWN) },
  );
}
