import { describe, expect, it } from 'vitest';
import { datasheet } from '../../../src/facts/datasheet/datasheet.js';
import { placeNames } from '../../../src/facts/datasheet/places.js';
import { loadOntology } from '../../../src/package.js';
import { recordWith, SOUND_SEED } from './sound-seed.js';

const ontology = loadOntology();
const FILE = `
operation/raid:
  names: {en: Raid}
  cite: [daily]
  occurred: [{value: 2022-05, rank: deprecated, rank_reason: A slip.}, 2023-09-03]
  places: [settlement/town]
  figures: [{metric: suspects_held, value: 3, cite: [daily, {doc: weekly, by: agency/police}]}]
operation/other: {names: {en: Other}, without: {occurred: unknown, places: not_applicable}}
media-outlet/weekly: {names: {en: The Weekly}}
country/la: {names: {en: Laos, lo: ລາວ}, identifiers: {iso-3166-1: LA}}
settlement/vientiane: {names: {en: Vientiane, th: เวียงจันทน์}, within: [{object: country/la, cite: [daily]}]}
`;
const record = recordWith({
  'seed/x.yaml': FILE,
  'seed/dataset.yaml': `${SOUND_SEED['seed/dataset.yaml']}gaps: [Nobody read the wire.]\n`,
});
const coverage = [{ key: 'a', document: 'daily', where: [], statements: [], dropped: '' }];

/** The lines of a section. */
function section(heading: string): string[] {
  const [, text = ''] = datasheet(record, coverage, ontology).split(`## ${heading}\n\n`);
  return (text.split('\n## ')[0] ?? '').trim().split('\n');
}

describe('the data sheet', () => {
  it('counts entities by kind, events by year and documents by grade', () => {
    expect(section('Entities by kind')).toContain('| Event | Operation | 2 |');
    expect(section('Events by year').slice(2)).toEqual(['| 2023 | 1 |', '| unknown | 1 |']);
    expect(section('Documents and citations by grade')).toContain('| seed | 1 | 0 |');
  });

  it('counts places and events in the country they lie in, however deep', () => {
    expect(section('Places and events by country')).toEqual(
      expect.arrayContaining(['| Laos | 2 | 0 | 0 |', '| Myanmar | 3 | 0 | 1 |']),
    );
  });

  it('gives the share of two origins before and after others than the pages first collected', () => {
    const [before = '', after = ''] = ['| figures | 1 | 0 (0.0 %) |', ' 1 | 1 (100.0 %) |'];
    expect(section('Independent origins')).toContain(before + after);
  });

  it('tells what is missing, counted and declared', () => {
    const gaps = section('Open gaps');
    expect(gaps[0]).toBe('- 1 events have no date in any source read, 0 no place; to 1 no place applies.');
    expect(gaps).toContain('- Nobody read the wire.');
  });

  it('names whom to name', () => {
    expect(section('Licence and attribution')).toContain('- The Daily');
  });
});

describe('names of places', () => {
  it('are in the language of the country that the place lies in, or in another', () => {
    const { places, nested, outsideLatin, ownLanguage } = placeNames(record, ontology);
    const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);
    expect(ids(places)).toContain('region/north');
    expect(ids(nested)).toEqual(ids(places));
    expect(ids(outsideLatin)).toEqual(['country/la', 'settlement/vientiane']);
    expect(ids(ownLanguage)).toEqual(['country/la']);
  });
});
