import { describe, expect, it } from 'vitest';
import type { Status, StatusAt } from '../../../src/model/statement.js';
import { cited, date, entity, graphOf, id, link, propertiesOf, value } from './facts.js';

const since = (status: Status, at?: string, by?: string): StatusAt => ({
  status,
  ...(at && { at: date(at) }),
  ...(by && { by: id(by) }),
});
const held = (statusHistory: readonly StatusAt[], more: Parameters<typeof link>[3] = {}) =>
  link('person/a', 'HELD_IN', 'operation/raid', { statusHistory, ...more });
const tried = (statusHistory: readonly StatusAt[], more: Parameters<typeof link>[3] = {}) =>
  link('person/a', 'DEFENDANT_IN', 'legal-case/trial', { statusHistory, ...more });

function standingOf(statements: Parameters<typeof graphOf>[0], of = 'person/a') {
  const { standing, standingDates, standingBy, standingStatements } = propertiesOf(graphOf(statements), of);
  return { standing, standingDates, standingBy, standingStatements };
}
const NONE = {
  standing: undefined,
  standingDates: undefined,
  standingBy: undefined,
  standingStatements: undefined,
};

describe('how accusations of an entity stand', () => {
  it('is the last of each history, newest first, as parallel lists', () => {
    const arrest = held([since('WANTED', '2022'), since('ARRESTED', '2023-09-03', 'agency/police')]);
    const trial = tried([since('CHARGED', '2023-10'), since('CONVICTED', '2024-03')]);
    expect(standingOf([arrest, trial])).toEqual({
      standing: ['CONVICTED', 'ARRESTED'],
      standingDates: ['2024-03', '2023-09-03'],
      standingBy: ['', 'agency/police'],
      standingStatements: [trial.id, arrest.id],
    });
  });

  it('is sorted by the last day of a date, of one day by the list of statuses, and without a date last', () => {
    const statuses = [
      since('ALLEGED', '2024'),
      since('WANTED'),
      since('ARRESTED', '2023-09-30'),
      since('CHARGED', '2023-09'),
      since('CONVICTED', '2023-12-30'),
      since('SANCTIONED', '2023-10-01'),
    ];
    const written = statuses.map((each) => tried([each], { qualifiers: [{ name: 'count', value: each.status }] }));
    expect(standingOf(written).standing).toEqual([
      'ALLEGED',
      'CONVICTED',
      'SANCTIONED',
      'CHARGED',
      'ARRESTED',
      'WANTED',
    ]);
  });

  it('has each status once, of the accusation that reached it last', () => {
    const [first, undated, last] = ['2023-01', undefined, '2023-02'].map((at, index) =>
      tried([since('CHARGED', at)], { qualifiers: [{ name: 'count', value: String(index) }] }),
    );
    if (!first || !undated || !last) throw new Error('three were made');
    expect(standingOf([first, last, undated])).toMatchObject({ standing: ['CHARGED'], standingStatements: [last.id] });
    expect(standingOf([first, undated])).toMatchObject({ standing: ['CHARGED'], standingStatements: [first.id] });
  });

  it('does not depend on the order in which accusations of one day are written', () => {
    const two = ['1', '2'].map((count) =>
      tried([since('CHARGED', '2023-01')], { qualifiers: [{ name: 'count', value: count }] }),
    );
    const [lowest] = two.map((each) => each.id).sort();
    expect(standingOf(two).standingStatements).toEqual([lowest]);
    expect(standingOf(two.toReversed()).standingStatements).toEqual([lowest]);
  });

  it.each(['ACQUITTED', 'DISMISSED', 'DELISTED'] as const)('shows %s as such', (status) => {
    expect(standingOf([tried([since('CHARGED', '2023'), since(status, '2024')])]).standing).toEqual([status]);
  });

  it('leaves out what is deprecated and what nobody asserts, and no other denied one', () => {
    const denial = cited('other', { stance: 'DENIES' });
    expect(standingOf([held([since('ARRESTED')], { rank: 'DEPRECATED' })])).toEqual(NONE);
    expect(standingOf([held([since('ARRESTED')], { citations: [denial] })])).toEqual(NONE);
    expect(standingOf([held([since('ARRESTED')], { citations: [denial, cited('paper')] })]).standing).toEqual([
      'ARRESTED',
    ]);
  });

  it('is of whom a sanction is against, and not of the sanction', () => {
    const sanction = link('sanction/list', 'AGAINST', 'person/a', { statusHistory: [since('SANCTIONED', '2025')] });
    const graph = graphOf([sanction], {
      entities: [entity('sanction/list', 'Sanction'), entity('person/a', 'Person')],
    });
    expect(propertiesOf(graph, 'person/a').standing).toEqual(['SANCTIONED']);
    expect(propertiesOf(graph, 'sanction/list')).not.toHaveProperty('standing');
  });

  it('is of a hub that a value accuses, and of nobody that only facts are stated of', () => {
    const said = value('scam-hub/park', 'classification', 'A park.', { statusHistory: [since('ALLEGED')] });
    expect(standingOf([said], 'scam-hub/park')).toMatchObject({ standing: ['ALLEGED'], standingDates: [''] });
    expect(standingOf([value('person/a', 'occupation', 'driver')])).toEqual(NONE);
  });
});
