import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/model/entity.js';
import { cited, date, doc, entity, graphOf, id, name, propertiesOf, value } from './facts.js';

const nodeOf = (one: Entity) => {
  const graph = graphOf([], { entities: [one] });
  return graph.nodes.find((node) => node.id === one.id);
};
const caption = (...names: Entity['names']) => nodeOf(entity('person/x', 'Person', { names }))?.properties.name;

describe('the node of an entity', () => {
  it('has the marker, the families and the kind as labels', () => {
    expect(nodeOf(entity('country/mm', 'Country'))?.labels).toEqual(['Atlas', 'Entity', 'Place', 'Actor', 'Country']);
  });

  it('holds names as parallel lists and folded for search', () => {
    const names = [
      { ...name('KK  Pàrk'), source: doc('paper') },
      { ...name('KK园区', 'zh-Hans', 'ALIAS'), script: 'Hans' },
    ];
    expect(nodeOf(entity('scam-hub/kk-park', 'ScamHub', { names }))?.properties).toMatchObject({
      kind: 'SCAM_HUB',
      families: ['Place'],
      names: ['KK  Pàrk', 'KK园区'],
      nameLangs: ['en', 'zh-Hans'],
      nameScripts: ['Latn', 'Hans'],
      nameKinds: ['OFFICIAL', 'ALIAS'],
      nameSources: ['document/paper', ''],
      searchText: '\nkk park\nkk园区\n',
    });
  });

  it('has its shape as the text of a geometry, and nothing of it in what is searched', () => {
    const ring = [
      [98, 21],
      [99, 21],
      [99, 22],
      [98, 21],
    ] as const;
    const area = { type: 'Polygon', coordinates: [ring] } as const;
    const shape = { area, disclaimer: 'By hand.', source: doc('paper') };
    const shan = nodeOf(entity('region/mm-shan', 'Region', { shape }))?.properties;
    expect(shan).toMatchObject({
      shape: '{"type":"Polygon","coordinates":[[[98,21],[99,21],[99,22],[98,21]]]}',
      shapeDisclaimer: 'By hand.',
      shapeSource: 'document/paper',
      searchText: '\nregion/mm-shan\n',
    });
    expect(Object.keys(nodeOf(entity('region/mm-shan', 'Region'))?.properties ?? {})).not.toContain('shape');
  });

  it('has its point as floats, and identifiers both as a list and as nodes', () => {
    const point = { latitude: 16, longitude: 98.5, precision: 'EXACT', source: doc('paper') } as const;
    const identifiers = [{ scheme: 'wikidata', value: 'Q836' }];
    const one = entity('country/mm', 'Country', { point, identifiers, summary: 'A country.' });
    expect(nodeOf(one)?.properties).toMatchObject({
      latitude: { float: 16 },
      longitude: { float: 98.5 },
      pointPrecision: 'EXACT',
      pointSource: 'document/paper',
      identifiers: ['wikidata:Q836'],
      summary: 'A country.',
    });
    const graph = graphOf([], { entities: [one] });
    expect(graph.nodes).toContainEqual({
      id: 'wikidata:Q836',
      labels: ['Atlas', 'Identifier'],
      properties: { scheme: 'wikidata', value: 'Q836', entity: 'country/mm' },
    });
  });
});

describe('the caption', () => {
  it('is the first official name in English', () => {
    expect(caption(name('缅甸', 'zh'), name('Burma', 'en', 'FORMER'), name('Myanmar', 'en-GB'))).toBe('Myanmar');
  });

  it('is else the first English name', () => {
    expect(caption(name('缅甸', 'zh'), name('Burma', 'en', 'FORMER'), name('Old Burma', 'en', 'ALIAS'))).toBe('Burma');
  });

  it('is else the first official name, and does not take another language for English', () => {
    expect(caption(name('Mianma', 'enm', 'ALIAS'), name('缅甸', 'zh'), name('เมียนมา', 'th'))).toBe('缅甸');
  });

  it('is else the first name', () => {
    expect(caption(name('Miandian', 'zh-Latn', 'TRANSLITERATION'), name('缅', 'zh', 'ALIAS'))).toBe('Miandian');
  });
});

describe('a single property', () => {
  const occurred = (...statements: Parameters<typeof graphOf>[0]) =>
    propertiesOf(graphOf(statements), 'operation/raid').occurred;
  const on = (text: string, more: Parameters<typeof value>[3] = {}) => value('operation/raid', 'occurred', text, more);

  it('is the value of the most independent sources', () => {
    const two = on('2023-09', { citations: [cited('paper'), cited('other')] });
    expect(occurred(on('2023-09-03'), two)).toBe('2023-09');
  });

  it('counts a reprint no more than what it reprints', () => {
    expect(occurred(on('2023-09', { citations: [cited('paper'), cited('reprint')] }), on('2023-09-03'))).toBe(
      '2023-09-03',
    );
  });

  it('is else the most precise value, and an open interval the least', () => {
    expect(occurred(on('2023'), on('2023-09-03/2023-09-05'), on('2023-09'))).toBe('2023-09-03/2023-09-05');
    expect(occurred(on('2023-09/..'), on('202X'))).toBe('202X');
  });

  it('is else that of the lowest id', () => {
    const statements = [on('2023-09-03'), on('2023-09-04'), on('2023-09-05')];
    const lowest = statements.toSorted((one, other) => (one.id < other.id ? -1 : 1))[0];
    expect(lowest?.form === 'VALUE' && lowest.value).toBe(occurred(...statements));
    expect(occurred(...statements.toReversed())).toBe(occurred(...statements));
  });

  it('brings its bounds along as dates', () => {
    expect(propertiesOf(graphOf([on('2023-09~')]), 'operation/raid')).toMatchObject({
      occurred: '2023-09~',
      occurredEarliest: { day: '2023-09-01' },
      occurredLatest: { day: '2023-09-30' },
    });
  });

  it('has no bound where it is open', () => {
    const properties = propertiesOf(graphOf([on('2023-09-03/..')]), 'operation/raid');
    expect(properties).not.toHaveProperty('occurredLatest');
    expect(properties.occurredEarliest).toEqual({ day: '2023-09-03' });
  });
});

it('shows each best-ranked value of a list property once, in the order of the seed', () => {
  const statements = ['Second.', 'First.', 'Second.'].map((text, index) =>
    value('operation/raid', 'circumstances', text, { occurred: date(`202${index}`) }),
  );
  expect(propertiesOf(graphOf(statements), 'operation/raid').circumstances).toEqual(['Second.', 'First.']);
});

describe('the order of events', () => {
  const TIMES: Readonly<Record<string, string | undefined>> = {
    'operation/a': '2023-09-03',
    'operation/b': '2023-09-03',
    'operation/c': '2023-09',
    'operation/d': '2023-09-03/..',
    'operation/e': '2022',
    'operation/f': '../2021',
    'operation/g': undefined,
  };
  const graph = graphOf(
    Object.entries(TIMES).flatMap(([event, time]) => (time ? [value(event, 'occurred', time)] : [])),
    { entities: Object.keys(TIMES).map((event) => entity(event, 'Operation')) },
  );
  const sortedBy = (key: string) =>
    Object.keys(TIMES)
      .map((event) => ({ event: event.slice('operation/'.length), key: String(propertiesOf(graph, event)[key]) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ event }) => event)
      .join('');

  it('is earliest day, latest day, id; an open end after any day and an open start last', () => {
    expect(sortedBy('chronology')).toBe('ecabdfg');
  });

  it('turned round is latest start, latest end, id; an open start last again', () => {
    expect(sortedBy('reverseChronology')).toBe('dabcegf');
  });

  it('is written as documented', () => {
    expect(propertiesOf(graph, 'operation/a').reverseChronology).toBe('7976-90-96 7976-90-96 operation/a');
    expect(propertiesOf(graph, 'operation/d').chronology).toBe('2023-09-03 ~ operation/d');
    expect(propertiesOf(graph, 'operation/g').reverseChronology).toBe('~ ! operation/g');
  });

  it('is for events alone', () => {
    expect(propertiesOf(graphOf([]), id('person/a'))).not.toHaveProperty('chronology');
  });
});
