import { parseDate } from '../model/dates.js';
import type { Statement } from '../model/statement.js';
import type { PropertyField } from '../ontology/ontology.js';

export type ValueStatement = Statement & { readonly form: 'VALUE' };

/**
 * The value of a property that the drawn statements of one subject and property give it: a list property all of them,
 * in their order; a single one that of the most independent sources, of those the most precise, of those the lowest id.
 */
export function shownValue(
  statements: readonly [ValueStatement, ...ValueStatement[]],
  field: PropertyField,
  sources: (statement: Statement) => number,
): string | readonly string[] {
  if (field.list) return [...new Set(statements.map((statement) => statement.value))];
  const [first, ...rest] = statements;
  return rest.reduce((best, statement) => (isBetter(statement, best, sources) ? statement : best), first).value;
}

function isBetter(one: ValueStatement, other: ValueStatement, sources: (statement: Statement) => number): boolean {
  const more = sources(one) - sources(other);
  if (more !== 0) return more > 0;
  const [span, otherSpan] = [spanOf(one.value), spanOf(other.value)];
  return span === otherSpan ? one.id < other.id : span < otherSpan;
}

/** Milliseconds from a date's first day to its last; a text that is no date is as exact as any other. */
function spanOf(value: string): number {
  const date = parseDate(value);
  if (typeof date === 'string') return 0;
  return date.earliest && date.latest ? Date.parse(date.latest) - Date.parse(date.earliest) : Number.POSITIVE_INFINITY;
}
