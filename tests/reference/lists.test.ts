import { describe, expect, it } from 'vitest';
import { answer, ask, ids } from './ask.js';

describe('the reference orders', () => {
  it('events by earliest day, latest day and id, with open starts last', () => {
    expect(ask('{ operations { nodes { id } } }')).toEqual({
      operations: ids(
        'operation/year-raid',
        'operation/approximate-raid',
        'operation/disputed-raid',
        'operation/month-raid',
        'operation/season-raid',
        'operation/day-raid',
        'operation/day-raid-two',
        'operation/interval-raid',
        'operation/open-end-raid',
        'operation/open-start-raid',
        'operation/planned-raid',
        'operation/undated-raid',
      ),
    });
  });

  it('events of one start by the latest end when the latest come first', () => {
    const text = '{ events(first: 7, order: LATEST_FIRST) { nodes { id } pageInfo { hasNextPage } totalCount } }';
    expect(ask(text)).toEqual({
      events: {
        ...ids(
          'legal-case/ring-case',
          'announcement/first-announcement',
          'transfer/bridge-transfer',
          'operation/open-end-raid',
          'operation/interval-raid',
          'operation/day-raid',
          'operation/day-raid-two',
        ),
        pageInfo: { hasNextPage: true },
        totalCount: 21,
      },
    });
  });

  it('two relationships to one event by predicate', () => {
    const text =
      '{ entity(id: "person/person-one") { ... on Person { participations { edges { predicate node { id } } } } } }';
    expect(ask(text)).toEqual({
      entity: {
        participations: {
          edges: [
            { predicate: 'HELD_IN', node: { id: 'operation/day-raid' } },
            { predicate: 'PARTICIPATED_IN', node: { id: 'operation/day-raid' } },
            { predicate: 'DEFENDANT_IN', node: { id: 'legal-case/ring-case' } },
          ],
        },
      },
    });
  });

  it('figures preferred first and deprecated last', () => {
    const text = '{ entity(id: "operation/day-raid") { figures { nodes { rank figure { value } } } } }';
    const normal = { rank: 'NORMAL', figure: expect.anything() };
    expect(ask(text)).toEqual({
      entity: {
        figures: {
          nodes: [
            { rank: 'PREFERRED', figure: { value: '11' } },
            ...Array(6).fill(normal),
            { rank: 'DEPRECATED', figure: { value: '300' } },
          ],
        },
      },
    });
  });
});

describe('the reference leaves out', () => {
  it('relationships that only a denial, an acquittal or a dismissal speaks of', () => {
    const text = `{
      hub: entity(id: "scam-hub/north-hub") { ... on ScamHub { operators { nodes { id } } lures { nodes { id } } } }
      ring: entity(id: "criminal-group/ring-one") { ... on CriminalGroup { members { nodes { id } } } }
    }`;
    expect(ask(text)).toEqual({
      hub: { operators: ids('criminal-group/ring-one'), lures: ids('lure/job-offer') },
      ring: { members: ids('person/person-one') },
    });
  });

  it('what was only planned, but keeps its statements', () => {
    const text = `{
      entity(id: "operation/planned-raid") {
        ... on Operation { occurred { edtf } places { totalCount } }
        statements { nodes { modality property } }
      }
    }`;
    expect(ask(text)).toEqual({
      entity: {
        occurred: null,
        places: { totalCount: 0 },
        statements: {
          nodes: expect.arrayContaining([
            { modality: 'PLANNED', property: 'occurred' },
            { modality: 'PLANNED', property: 'TOOK_PLACE_IN' },
          ]),
        },
      },
    });
  });
});

describe('the reference refuses', () => {
  it.each([
    '{ events(first: 0) { totalCount } }',
    '{ events(after: "nonsense") { totalCount } }',
    '{ events(where: { from: "2023-02-01", to: "2023-01-01" }) { totalCount } }',
    '{ entity(id: "person/nobody") { related(first: 101) { totalCount } } }',
    '{ paths(from: "person/person-one", to: "person/person-one", maxLength: 7) { length } }',
    '{ neighbourhood(ids: [], depth: 4) { truncated } }',
    '{ neighbourhood(ids: [], limit: 501) { truncated } }',
  ])('all of a request with %s', (text) => {
    const { data, errors } = answer(text);
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions, path }) => [extensions.code, path])).toEqual([['BAD_USER_INPUT', undefined]]);
  });

  it('only the root field that asks for ways from nowhere', () => {
    const { data, errors } = answer(
      '{ paths(from: "person/nobody", to: "person/person-one") { length } dataset { licence } }',
    );
    expect(data).toEqual({ paths: null, dataset: { licence: 'CC-BY-4.0' } });
    expect(errors?.map(({ extensions, path }) => [extensions.code, path])).toEqual([['BAD_USER_INPUT', ['paths']]]);
  });
});
