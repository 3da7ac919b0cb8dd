import type { Entity } from '../../src/model/entity.js';
import type { Memory } from './memory.js';
import { date } from './rows.js';

export type Compare<T> = (one: T, other: T) => number;
export type EventOrder = 'EARLIEST_FIRST' | 'LATEST_FIRST';

export function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** By the first comparison that tells two apart. */
export function inTurn<T>(...comparisons: readonly Compare<T>[]): Compare<T> {
  return (one, other) => comparisons.reduce((found, compare) => found || compare(one, other), 0);
}

export function by<T, K>(key: (item: T) => K, compare: Compare<K>): Compare<T> {
  return (one, other) => compare(key(one), key(other));
}

/** By the first place where two lists differ, a list that ends before those that go on. */
export function eachInTurn<T>(compare: Compare<T>): Compare<readonly T[]> {
  return (one, other) => {
    for (const [index, item] of one.entries()) {
      const beside = other[index];
      if (beside === undefined) return 1;
      const found = compare(item, beside);
      if (found !== 0) return found;
    }
    return one.length - other.length;
  };
}

export const byId: Compare<{ readonly id: string }> = by(({ id }) => id, compareText);

/** Events in the order of their days; an open start comes last whatever the order, an open end is later than any other. */
export function chronological(memory: Memory, order: EventOrder): Compare<Entity> {
  const bounds = ({ id }: Entity) => {
    const row = memory.rows.get(id);
    const occurred = row ? date(row, 'occurred') : null;
    return { start: occurred?.earliest ?? null, end: occurred?.latest ?? null };
  };
  const direction = order === 'LATEST_FIRST' ? -1 : 1;
  return inTurn<Entity>(
    by((event) => bounds(event).start, nullsLast(direction)),
    by(
      (event) => bounds(event).end ?? '9999-99-99',
      (one, other) => direction * compareText(one, other),
    ),
    byId,
  );
}

function nullsLast(direction: 1 | -1): Compare<string | null> {
  return (one, other) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return direction * compareText(one, other);
  };
}
