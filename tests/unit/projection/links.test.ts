import { describe, expect, it } from 'vitest';
import { arrows, cited, date, graphOf, id, link, linkOf } from './facts.js';

const HELD = ['person/a', 'HELD_IN', 'operation/raid'] as const;
const took = (more: Parameters<typeof link>[3]) => link('agency/police', 'PARTICIPATED_IN', 'operation/raid', more);
const timeOf = (...times: readonly string[]) => {
  const { since, until } = linkOf(graphOf(times.map((time) => took({ occurred: date(time) }))), 'PARTICIPATED_IN');
  return { since, until };
};

describe('a relationship between entities', () => {
  it('is one for all statements of a subject, predicate and object', () => {
    const raid = took({ qualifiers: [{ name: 'role', value: 'raid' }] });
    const host = took({ qualifiers: [{ name: 'role', value: 'host' }] });
    const graph = graphOf([raid, host]);
    expect(arrows(graph)).toEqual(['agency/police PARTICIPATED_IN operation/raid']);
    expect(linkOf(graph, 'PARTICIPATED_IN')).toEqual({
      role: ['host', 'raid'],
      statements: [raid.id, host.id].sort(),
      sources: 1,
    });
  });

  it('tells qualifiers of the ontology from the scope', () => {
    const qualifiers = [
      { name: 'role', value: 'raid' },
      { name: 'of', entity: id('country/mm') },
      { name: 'part', value: 'leaders' },
    ];
    const { role, scope } = linkOf(graphOf([took({ qualifiers })]), 'PARTICIPATED_IN');
    expect({ role, scope }).toEqual({ role: ['raid'], scope: ['of=country/mm', 'part=leaders'] });
  });

  it('counts each origin once over all of its statements, and no denying one', () => {
    const one = took({ citations: [cited('paper'), cited('reprint'), cited('other', { stance: 'DENIES' })] });
    const two = took({
      occurred: date('2023'),
      citations: [cited('paper'), cited('other', { attributedTo: id('agency/police') })],
    });
    expect(linkOf(graphOf([one, two]), 'PARTICIPATED_IN').sources).toBe(2);
  });

  it('leads from the lower id to the higher where it is symmetric, once', () => {
    const statements = [link('person/b', 'RELATED_TO', 'person/a'), link('person/a', 'RELATED_TO', 'person/b')];
    expect(arrows(graphOf(statements))).toEqual(['person/a RELATED_TO person/b']);
  });

  it('keeps its direction where it is not symmetric', () => {
    expect(arrows(graphOf([link('scam-hub/park', 'PART_OF', 'country/mm')]))).toEqual([
      'scam-hub/park PART_OF country/mm',
    ]);
  });
});

describe('the status of a relationship', () => {
  const held = (
    qualifier: string,
    ...statusHistory: NonNullable<Parameters<typeof link>[3]>['statusHistory'] & object
  ) => link(...HELD, { qualifiers: [{ name: 'role', value: qualifier }], statusHistory });
  const statusOf = (...statements: Parameters<typeof graphOf>[0]) => linkOf(graphOf(statements), 'HELD_IN').status;

  it('is the last of a history', () => {
    expect(statusOf(held('x', { status: 'ARRESTED' }, { status: 'CHARGED' }))).toBe('CHARGED');
  });

  it('is the one reached last among several statements', () => {
    const early = held('x', { status: 'CONVICTED', at: date('2023-01') });
    const late = held('y', { status: 'WANTED', at: date('2024-01') });
    expect(statusOf(early, late)).toBe('WANTED');
  });

  it('is a dated one before an undated one, and the graver of one day', () => {
    expect(statusOf(held('x', { status: 'CONVICTED' }), held('y', { status: 'CHARGED', at: date('2023') }))).toBe(
      'CHARGED',
    );
    const at = date('2023');
    expect(statusOf(held('x', { status: 'CHARGED', at }), held('y', { status: 'ARRESTED', at }))).toBe('CHARGED');
  });

  it('is absent where it accuses nobody', () => {
    expect(linkOf(graphOf([took({})]), 'PARTICIPATED_IN')).not.toHaveProperty('status');
  });
});

describe('the time of a relationship', () => {
  it('is a date at both ends where it is no interval', () => {
    expect(timeOf('2023-09~')).toEqual({ since: '2023-09~', until: '2023-09~' });
  });

  it('reaches from the earliest start to the latest end', () => {
    expect(timeOf('2023-05/2023-06', '2022/2023-01', '2023-06-30')).toEqual({ since: '2022', until: '2023-06-30' });
    expect(timeOf('2022', '2022-12-31')).toEqual({ since: '2022', until: '2022-12-31' });
  });

  it('has no end where one of them leaves it open', () => {
    expect(timeOf('2023-05/..', '2024')).toEqual({ since: '2023-05', until: undefined });
    expect(timeOf('../2023-05', '2022')).toEqual({ since: undefined, until: '2023-05' });
  });

  it('is absent where nothing dates it', () => {
    expect(linkOf(graphOf([took({})]), 'PARTICIPATED_IN')).not.toHaveProperty('since');
  });
});
