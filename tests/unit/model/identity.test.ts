import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/model/dates.js';
import { identify, type Said } from '../../../src/model/identity.js';
import { type EntityId, entityId, statementId } from '../../../src/model/ids.js';
import type { Figure } from '../../../src/model/statement.js';

function id(text: string): EntityId {
  const known = entityId(text);
  if (!known) throw new Error(text);
  return known;
}

function date(text: string) {
  const known = parseDate(text);
  if (typeof known === 'string') throw new Error(known);
  return known;
}

const raid: Said = {
  subject: id('operation/raid'),
  property: 'TARGETED',
  form: 'OBJECT',
  object: id('scam-hub/x'),
  qualifiers: [],
  modality: 'DONE',
};

describe('the identity of a statement', () => {
  it('does not depend on rank, status, citations or the order of qualifiers', () => {
    const [role, of] = [
      { name: 'role', value: 'raid' },
      { name: 'of', entity: id('country/mm') },
    ];
    const extra = { rank: 'PREFERRED', rankReason: 'x', statusHistory: [], citations: [] };
    expect(identify({ ...raid, ...extra })).toBe(identify(raid));
    expect(identify({ ...raid, qualifiers: [role, of] })).toBe(identify({ ...raid, qualifiers: [of, role] }));
  });

  it.each<[string, Said]>([
    ['subject', { ...raid, subject: id('operation/other') }],
    ['property', { ...raid, property: 'ABOUT' }],
    ['object', { ...raid, object: id('scam-hub/y') }],
    ['form', { ...raid, form: 'VALUE', value: 'scam-hub/x' }],
    ['qualifier', { ...raid, qualifiers: [{ name: 'role', value: 'raid' }] }],
    ['modality', { ...raid, modality: 'PLANNED' }],
    ['date', { ...raid, occurred: date('2023') }],
  ])('depends on its %s', (_, other) => {
    expect(identify(other)).not.toBe(identify(raid));
  });

  it('tells a date from a less certain one, and a value from an entity', () => {
    expect(identify({ ...raid, occurred: date('2023') })).not.toBe(identify({ ...raid, occurred: date('2023~') }));
    expect(identify({ ...raid, qualifiers: [{ name: 'of', value: 'country/mm' }] })).not.toBe(
      identify({ ...raid, qualifiers: [{ name: 'of', entity: id('country/mm') }] }),
    );
  });

  const figure: Figure = { value: '269', unit: 'people', bound: 'EXACT', scope: [], runningTotal: false };
  const count = (changed: Partial<Figure>): Said => ({
    ...raid,
    property: 'suspects_held',
    form: 'FIGURE',
    figure: { ...figure, ...changed },
  });

  it.each<[string, Partial<Figure>]>([
    ['value', { value: '270' }],
    ['range', { low: '1', high: '2' }],
    ['unit', { unit: 'CNY' }],
    ['bound', { bound: 'ABOUT' }],
    ['scope', { scope: [{ name: 'nationality', entity: id('country/cn') }] }],
    ['being a running total', { runningTotal: true }],
    ['day', { asOf: date('2023') }],
    ['being a conversion', { converts: statementId('other') }],
  ])("depends on a figure's %s", (_, changed) => {
    expect(identify(count(changed))).not.toBe(identify(count({})));
  });
});
