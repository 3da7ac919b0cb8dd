import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/statement.js';
import { cited, date, document, entity, figure, graphOf, id, link, propertiesOf, record, value } from './facts.js';

const ALLEGED = { statusHistory: [{ status: 'ALLEGED' as const }] };

describe('an accusation', () => {
  it('accuses its subject', () => {
    const said = link('person/a', 'OPERATES', 'scam-hub/park', ALLEGED);
    const called = value('scam-hub/park', 'classification', 'a scam hub', ALLEGED);
    const graph = graphOf([said, called]);
    expect(propertiesOf(graph, said.id).accused).toBe('person/a');
    expect(propertiesOf(graph, called.id).accused).toBe('scam-hub/park');
  });

  it('accuses its object where the subject is a sanction', () => {
    const said = link('sanction/ban', 'AGAINST', 'person/a', ALLEGED);
    const entities = [...record([]).entities, entity('sanction/ban', 'Sanction')];
    expect(propertiesOf(graphOf([said], { entities }), said.id).accused).toBe('person/a');
  });

  it('is none without a status', () => {
    const said = link('scam-hub/park', 'PART_OF', 'country/mm');
    expect(propertiesOf(graphOf([said]), said.id).accused).toBeUndefined();
  });
});

describe('a running total', () => {
  const total = (more: Parameters<typeof figure>[3] = {}, given: Partial<Figure> = {}) =>
    figure(
      'operation/raid',
      'suspects_held',
      { value: '9', runningTotal: true, asOf: date('2023-10'), ...given },
      more,
    );

  it('is sorted by its as-of date', () => {
    const said = total();
    expect(propertiesOf(graphOf([said]), said.id).totalKey).toBe(`2023-10-01 2023-10-31 ${said.id}`);
  });

  it.each([
    ['is deprecated', total({ rank: 'DEPRECATED', rankReason: 'A slip.' })],
    ['was only planned', total({ modality: 'PLANNED' })],
    ['nobody asserts', total({ citations: [cited('paper', { stance: 'DENIES' })] })],
    ['is no running total', total({}, { runningTotal: false })],
  ])('stands in no line where it %s', (_, said) => {
    expect(propertiesOf(graphOf([said]), said.id).totalKey).toBeUndefined();
  });
});

describe('the node of a statement', () => {
  it('has the kinds of those who assert it, each once', () => {
    const documents = [...record([]).documents, document('post')];
    const said = value('operation/raid', 'aims', 'To end it.', {
      citations: [
        cited('paper'),
        cited('other'),
        cited('paper', { attributedTo: id('agency/police') }),
        cited('post'),
        cited('paper', { attributedTo: id('person/a'), stance: 'DENIES' }),
      ],
    });
    expect(propertiesOf(graphOf([said], { documents }), said.id).originKinds).toEqual([
      'AGENCY',
      'DOCUMENT',
      'MEDIA_OUTLET',
    ]);
  });

  it('has the first and last day of its first publication', () => {
    const said = value('operation/raid', 'aims', 'To end it.', { citations: [cited('other')] });
    expect(propertiesOf(graphOf([said]), said.id)).toMatchObject({
      publishedEarliest: { day: '2023-09-01' },
      publishedLatest: { day: '2023-09-30' },
    });
  });
});

describe('the node of the dataset', () => {
  it('counts the entities of each kind, those of which there are none too', () => {
    const { dataset } = graphOf([], { attribution: ['GeoNames'] });
    expect(dataset.properties.attribution).toEqual(['GeoNames']);
    expect(dataset.properties.kindCounts).toEqual(
      expect.arrayContaining(['OPERATION=2', 'PERSON=2', 'MEDIA_OUTLET=3', 'LURE=0']),
    );
  });
});
