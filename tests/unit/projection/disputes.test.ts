import { describe, expect, it } from 'vitest';
import type { Figure, Statement } from '../../../src/model/statement.js';
import type { PropertyValue } from '../../../src/projection/projection.js';
import { cited, date, figure, graphOf, id } from './facts.js';

type More = Parameters<typeof figure>[3];

/** A count of those held in the raid, by one of the two papers. */
function held(by: 'paper' | 'other' | 'reprint', given: Partial<Figure>, more: More = {}): Statement {
  return figure('operation/raid', 'suspects_held', given, { citations: [cited(by)], ...more });
}

function disputesOf(statements: readonly Statement[]): Readonly<Record<string, PropertyValue>>[] {
  return graphOf(statements)
    .nodes.filter(({ labels }) => labels.includes('Dispute'))
    .map(({ properties }) => properties);
}

function classesOf(...statements: readonly Statement[]): unknown[] {
  return disputesOf(statements).map((dispute) => dispute.class);
}

const CHINESE = [{ name: 'nationality', entity: id('country/mm') }];

describe('figures of two origins on one subject and metric', () => {
  it('are a conflict where they are of one scope and date', () => {
    const [one, other] = [held('paper', { value: '269' }), held('other', { value: '250' })];
    expect(disputesOf([one, other])).toEqual([
      {
        text: 'operation/raid suspects_held CONFLICT: 2 figures',
        class: 'CONFLICT',
        about: 'operation/raid',
        metric: 'suspects_held',
        unit: 'people',
        scope: [],
        statements: [one.id, other.id].toSorted(),
        sources: 2,
        disputeKey: expect.stringMatching(/^operation\/raid suspects_held CONFLICT dispute\/[0-9a-f]{16}$/),
      },
    ]);
  });

  it('are a conflict on one day of a running total, too', () => {
    const day = { runningTotal: true, asOf: date('2023-10-26') };
    const about = { runningTotal: true, asOf: date('2023-10-26~') };
    expect(classesOf(held('paper', { value: '1243', ...day }), held('other', { value: '1233', ...about }))).toEqual([
      'CONFLICT',
    ]);
  });

  it('are a growing count where the as-of dates differ, in the order of these', () => {
    const [later, earlier] = [
      held('paper', { value: '800', asOf: date('2023-10-24') }),
      held('other', { value: '677', asOf: date('2023-10-23') }),
    ];
    const undated = held('other', { value: '900' });
    expect(disputesOf([undated, later, earlier])).toMatchObject([
      { class: 'GROWING_COUNT', statements: [earlier.id, later.id, undated.id] },
    ]);
  });

  it('are different scopes where these differ, and the dispute has none', () => {
    const part = held('paper', { value: '186', scope: CHINESE });
    expect(disputesOf([part, held('other', { value: '269' })])).toMatchObject([
      { class: 'DIFFERENT_SCOPE', scope: [] },
    ]);
  });

  it('are different scopes where they were so at different times', () => {
    const earlier = held('paper', { value: '186' }, { occurred: date('2022') });
    expect(classesOf(earlier, held('other', { value: '269' }, { occurred: date('2023') }))).toEqual([
      'DIFFERENT_SCOPE',
    ]);
  });

  it('are in several classes where they differ in several ways, each of one id', () => {
    const statements = [
      held('paper', { value: '186', scope: CHINESE }),
      held('other', { value: '190', scope: CHINESE }),
      held('other', { value: '269' }),
    ];
    expect(classesOf(...statements).toSorted()).toEqual(['CONFLICT', 'DIFFERENT_SCOPE']);
    expect(disputesOf(statements).find((each) => each.class === 'CONFLICT')?.scope).toEqual(['nationality=country/mm']);
  });

  it('are a conversion where one converts the other, and nothing else', () => {
    const yuan = held('paper', { value: '120', unit: 'CNY' });
    const dollars = held('other', { value: '16.5', unit: 'USD', converts: yuan.id });
    const more = held('reprint', { value: '16.8', unit: 'USD', converts: yuan.id });
    expect(disputesOf([dollars, yuan, more])).toMatchObject([{ class: 'CONVERSION', unit: 'CNY', sources: 2 }]);
  });

  it('keep the id of their dispute when another joins them', () => {
    const statements = [held('paper', { value: '269' }), held('other', { value: '250' })];
    const keys = (all: readonly Statement[]) => disputesOf(all).map((each) => each.disputeKey);
    expect(keys([...statements, held('other', { value: '240' })])).toEqual(keys(statements));
  });
});

describe('figures are not disputed', () => {
  it('where one origin gives them all, whatever it is reprinted in', () => {
    expect(classesOf(held('paper', { value: '269' }), held('reprint', { value: '250' }))).toEqual([]);
  });

  it('where one rounds the other', () => {
    expect(classesOf(held('paper', { value: '269' }), held('other', { value: '260', bound: 'MORE_THAN' }))).toEqual([]);
  });

  it('in units that nobody converts', () => {
    expect(
      classesOf(held('paper', { value: '120', unit: 'CNY' }), held('other', { value: '16', unit: 'USD' })),
    ).toEqual([]);
  });

  it('where one was done and the other only planned', () => {
    const planned = held('other', { value: '250' }, { modality: 'PLANNED' });
    expect(classesOf(held('paper', { value: '269' }), planned)).toEqual([]);
  });

  it('where nobody asserts one of them, which is in no dispute of others either', () => {
    const denied = held('other', { value: '240' }, { citations: [cited('other', { stance: 'DENIES' })] });
    const [one, other] = [held('paper', { value: '269' }), held('other', { value: '250' })];
    expect(classesOf(one, denied)).toEqual([]);
    expect(disputesOf([one, denied, other])[0]?.statements).toEqual([one.id, other.id].toSorted());
  });

  it('where one origin converts its own figure', () => {
    const yuan = held('paper', { value: '120', unit: 'CNY' });
    expect(classesOf(yuan, held('reprint', { value: '16.5', unit: 'USD', converts: yuan.id }))).toEqual([]);
  });

  it('but are, where one of them is deprecated: the sources differ all the same', () => {
    const deprecated = held('other', { value: '250' }, { rank: 'DEPRECATED', rankReason: 'A slip.' });
    expect(classesOf(held('paper', { value: '269' }), deprecated)).toEqual(['CONFLICT']);
  });
});
