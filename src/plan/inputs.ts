import { fold } from '../model/names.js';
import { conditionsOf } from './conditions.js';
import { decodeCursor, type OrderTag } from './cursor.js';
import type { SelectedField } from './selection.js';

/** Arguments in use, by the name their parameters have in a statement. */
export type Inputs = ReadonlyMap<string, unknown>;
type Entries = [string, unknown][];

const DEFAULT_FIRST = 20;

/** How many entries a connection field may return. */
export function firstOf(field: Pick<SelectedField, 'arguments'>): number {
  return typeof field.arguments.first === 'number' ? field.arguments.first : DEFAULT_FIRST;
}

/** `limit`, one more than asked for so that a next page shows, and `after`. */
export function pageInputs({ field, listed }: { field: SelectedField; listed: boolean }, order: OrderTag): Entries {
  const { after } = field.arguments;
  const key = typeof after === 'string' ? decodeCursor(order, after) : null;
  if (!listed) return [];
  return [['limit', firstOf(field) + 1], ...(key === null ? [] : ([['after', key]] satisfies Entries))];
}

export function linkInputs(field: SelectedField): Entries {
  return conditionsOf('EventWhere', field.arguments.where, fold).map(({ name, value }) => [name, value]);
}

export function relatedInputs(field: SelectedField): Entries {
  return lists(field, ['predicates', 'kinds']);
}

export function statementInputs(field: SelectedField): Entries {
  return lists(field, ['properties', 'metrics']);
}

function lists(field: SelectedField, names: readonly string[]): Entries {
  return names.flatMap((name) => {
    const value = field.arguments[name];
    return Array.isArray(value) ? ([[name, value]] satisfies Entries) : [];
  });
}
