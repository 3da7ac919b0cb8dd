import { describe, expect, it } from 'vitest';
import { arrows, cited, date, figure, graphOf, link, linkOf, propertiesOf, value } from './facts.js';

const drawn = (...statements: Parameters<typeof graphOf>[0]) => arrows(graphOf(statements));
const ARROW = 'operation/raid TARGETED scam-hub/park';
const raidTargetedPark = (more: Parameters<typeof link>[3] = {}) =>
  link('operation/raid', 'TARGETED', 'scam-hub/park', more);

describe('what a statement needs to draw a relationship', () => {
  it('is drawn when a source asserts it', () => {
    expect(drawn(raidTargetedPark())).toEqual([ARROW]);
  });

  it('is not drawn when sources only deny it', () => {
    expect(drawn(raidTargetedPark({ citations: [cited('paper', { stance: 'DENIES' })] }))).toEqual([]);
  });

  it('is drawn when one source asserts and another denies it', () => {
    const citations = [cited('paper', { stance: 'DENIES' }), cited('other')];
    expect(drawn(raidTargetedPark({ citations }))).toEqual([ARROW]);
  });

  it.each(['PLANNED', 'ORDERED'] as const)('is not drawn when it was only %s', (modality) => {
    expect(drawn(raidTargetedPark({ modality }))).toEqual([]);
  });

  it.each(['ACQUITTED', 'DISMISSED'] as const)('is not drawn when the accusation ended %s', (status) => {
    const statusHistory = [{ status: 'CHARGED' as const }, { status }];
    expect(drawn(link('person/a', 'HELD_IN', 'operation/raid', { statusHistory }))).toEqual([]);
  });

  it('is drawn again when a conviction follows an acquittal', () => {
    const statusHistory = [{ status: 'ACQUITTED' as const }, { status: 'CONVICTED' as const }];
    expect(drawn(link('person/a', 'HELD_IN', 'operation/raid', { statusHistory }))).toHaveLength(1);
  });

  it('is not drawn when it is deprecated, even alone', () => {
    expect(drawn(raidTargetedPark({ rank: 'DEPRECATED' }))).toEqual([]);
  });
});

describe('what statements of different rank compete for', () => {
  it('is one subject, predicate and object', () => {
    const preferred = raidTargetedPark({ rank: 'PREFERRED' });
    const later = raidTargetedPark({ occurred: date('2023-09-04') });
    const elsewhere = link('operation/raid', 'TARGETED', 'person/a');
    const graph = graphOf([preferred, later, elsewhere]);
    expect(arrows(graph)).toEqual(['operation/raid TARGETED person/a', ARROW]);
    expect(linkOf(graphOf([preferred, later]), 'TARGETED').statements).toEqual([preferred.id]);
  });

  it('is a property of one subject', () => {
    const graph = graphOf([
      value('operation/raid', 'circumstances', 'Nobody was hurt.', { rank: 'PREFERRED' }),
      value('operation/raid', 'circumstances', 'Many were hurt.'),
      value('operation/sweep', 'circumstances', 'It rained.'),
    ]);
    expect(propertiesOf(graph, 'operation/raid').circumstances).toEqual(['Nobody was hurt.']);
    expect(propertiesOf(graph, 'operation/sweep').circumstances).toEqual(['It rained.']);
  });

  it('is a figure of one metric, scope and as-of date', () => {
    const scope = [{ name: 'nationality', value: 'Chinese' }];
    const preferred = figure('operation/raid', 'suspects_held', { value: '269' }, { rank: 'PREFERRED' });
    const beaten = figure('operation/raid', 'suspects_held', { value: '270' });
    const narrower = figure('operation/raid', 'suspects_held', { value: '186', scope });
    const later = figure('operation/raid', 'suspects_held', { value: '280', asOf: date('2023-10') });
    const graph = graphOf([preferred, beaten, narrower, later]);
    const isDrawn = ({ id }: { id: string }) => propertiesOf(graph, id).drawn;
    expect([preferred, beaten, narrower, later].map(isDrawn)).toEqual([true, false, true, true]);
  });

  it('is the pair of a symmetric relationship, whichever way it was said', () => {
    const preferred = link('person/a', 'RELATED_TO', 'person/b', { rank: 'PREFERRED' });
    const turned = link('person/b', 'RELATED_TO', 'person/a');
    expect(linkOf(graphOf([preferred, turned]), 'RELATED_TO').statements).toEqual([preferred.id]);
  });

  it('does not let a normal statement stand in for a preferred one that was only planned', () => {
    expect(drawn(raidTargetedPark({ rank: 'PREFERRED', modality: 'PLANNED' }), raidTargetedPark())).toEqual([]);
  });
});
