import { describe, expect, it } from 'vitest';
import { cited, date, doc, document, figure, graphOf, id, link, propertiesOf, record, value } from './facts.js';

describe('the node of a statement', () => {
  it('says what is said of which entity, by ids', () => {
    const said = link('scam-hub/park', 'PART_OF', 'country/mm', { occurred: date('2020/..') });
    expect(propertiesOf(graphOf([said]), said.id)).toMatchObject({
      text: 'scam-hub/park PART_OF country/mm',
      subject: 'scam-hub/park',
      property: 'PART_OF',
      form: 'OBJECT',
      object: 'country/mm',
      occurred: '2020/..',
      modality: 'DONE',
      rank: 'NORMAL',
      sortKey: `1 ${said.id}`,
      drawn: true,
      statuses: [],
    });
  });

  it('has a figure as an exact decimal, and as a float for analysts', () => {
    const scope = [{ name: 'nationality', entity: id('country/mm') }];
    const given = { value: '16500000.10', unit: 'USD', bound: 'MORE_THAN', scope, asOf: date('2023-09') } as const;
    const said = figure('operation/raid', 'amount', given, { rank: 'DEPRECATED', rankReason: 'miscounted' });
    expect(propertiesOf(graphOf([said]), said.id)).toMatchObject({
      text: 'operation/raid amount more than 16500000.10 USD (country/mm)',
      form: 'FIGURE',
      amount: '16500000.10',
      number: { float: 16500000.1 },
      unit: 'USD',
      bound: 'MORE_THAN',
      figureScope: ['nationality=country/mm'],
      runningTotal: false,
      asOf: '2023-09',
      rankReason: 'miscounted',
      sortKey: `2 ${said.id}`,
      drawn: false,
    });
  });

  it('has a range without a single number', () => {
    const said = figure('operation/raid', 'suspects_held', { low: '100', high: '120' });
    const properties = propertiesOf(graphOf([said]), said.id);
    expect(properties).toMatchObject({ low: '100', high: '120', text: 'operation/raid suspects_held 100–120 people' });
    expect(properties).not.toHaveProperty('number');
  });

  it('has its standing: citations, independent sources, who denies it, when it was first published', () => {
    const said = value('operation/raid', 'circumstances', 'It rained.', {
      citations: [
        cited('paper', { attributedTo: id('agency/police') }),
        cited('other'),
        cited('reprint', { stance: 'DENIES', attributedTo: id('person/b') }),
        cited('paper', { stance: 'DENIES', attributedTo: id('person/a') }),
        cited('other', { stance: 'DENIES', attributedTo: id('person/a') }),
      ],
    });
    expect(propertiesOf(graphOf([said]), said.id)).toMatchObject({
      citationCount: 5,
      sources: 2,
      deniedBy: ['person/a', 'person/b'],
      voices: '\nagency/police\nperson/a\nperson/b\n',
      firstPublished: '2023-09',
    });
  });

  it('that nobody is named for has no voices', () => {
    const said = value('operation/raid', 'circumstances', 'It rained.', { citations: [cited('paper')] });
    expect(propertiesOf(graphOf([said]), said.id)).not.toHaveProperty('voices');
  });

  it('has the history of an accusation as parallel lists', () => {
    const statusHistory = [
      { status: 'ALLEGED' as const, by: id('agency/police') },
      { status: 'CHARGED' as const, at: date('2023-10') },
    ];
    const said = link('person/a', 'HELD_IN', 'operation/raid', { statusHistory });
    expect(propertiesOf(graphOf([said]), said.id)).toMatchObject({
      status: 'CHARGED',
      statuses: ['ALLEGED', 'CHARGED'],
      statusDates: ['', '2023-10'],
      statusBy: ['agency/police', ''],
    });
  });
});

describe('citations', () => {
  const said = value('operation/raid', 'circumstances', 'It rained.', {
    citations: [
      cited('reprint', { note: 'page two' }),
      cited('reprint', { stance: 'DENIES', speaker: id('person/a') }),
    ],
  });
  const cites = graphOf([said]).relationships.filter(({ type }) => type === 'CITES');

  it('are one relationship each, even to one document, in the order of the seed', () => {
    expect(cites.map(({ properties }) => [properties.position, properties.stance])).toEqual([
      [0, 'ASSERTS'],
      [1, 'DENIES'],
    ]);
  });

  it('name the origin behind a reprint', () => {
    expect(cites[0]).toEqual({
      type: 'CITES',
      from: said.id,
      to: 'document/reprint',
      properties: {
        position: 0,
        stance: 'ASSERTS',
        note: 'page two',
        origin: 'media-outlet/paper',
        originActor: 'media-outlet/paper',
        root: 'document/paper',
      },
    });
  });
});

describe('the other records', () => {
  const graph = graphOf([], {
    documents: [
      document('one', { published: date('2023-09'), derivedFrom: [doc('two'), doc('three')] }),
      document('two', { read: false }),
      document('three', { published: date('../2020') }),
    ],
    redirects: [
      { id: id('person/old'), to: id('person/a'), reason: 'the same' },
      { id: id('person/gone'), reason: 'not public' },
    ],
  });

  it('are documents with what they derive from, in order', () => {
    expect(propertiesOf(graph, 'document/one')).toMatchObject({
      published: '2023-09',
      publishedEarliest: { day: '2023-09-01' },
      read: true,
    });
    expect(propertiesOf(graph, 'document/three')).not.toHaveProperty('publishedEarliest');
    expect(graph.relationships).toEqual([
      { type: 'DERIVED_FROM', from: 'document/one', to: 'document/three', properties: { position: 1 } },
      { type: 'DERIVED_FROM', from: 'document/one', to: 'document/two', properties: { position: 0 } },
    ]);
  });

  it('are metrics and redirects', () => {
    expect(propertiesOf(graph, 'metric/suspects-held')).toEqual({
      metric: 'suspects_held',
      unit: 'people',
      additive: true,
      description: 'Held by the police.',
    });
    expect(propertiesOf(graph, 'person/old')).toEqual({ to: 'person/a', reason: 'the same' });
    expect(propertiesOf(graph, 'person/gone')).toEqual({ reason: 'not public' });
  });

  it('are counted in the dataset', () => {
    expect(graph.dataset.properties).toMatchObject({
      entities: record([]).entities.length,
      statements: 0,
      documents: 3,
      licence: 'CC-BY-4.0',
    });
  });
});
