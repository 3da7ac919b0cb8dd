import type { Bound, Figure, Statement } from '../model/statement.js';

const BOUND_WORDS: Record<Bound, string> = {
  EXACT: '',
  AT_LEAST: 'at least ',
  MORE_THAN: 'more than ',
  AT_MOST: 'at most ',
  ABOUT: 'about ',
  NEARLY: 'nearly ',
};

/** A statement in one line. Entities by their ids, so that a changed name does not change every statement about it. */
export function statementText(statement: Statement): string {
  return `${statement.subject} ${statement.property} ${saidText(statement)}`;
}

function saidText(statement: Statement): string {
  if (statement.form === 'OBJECT') return statement.object;
  return statement.form === 'VALUE' ? statement.value : figureText(statement.figure);
}

function figureText({ value, low, high, unit, bound, scope }: Figure): string {
  const amount = value ?? `${low ?? ''}–${high ?? ''}`;
  const narrowed = scope.map((qualifier) => qualifier.value ?? qualifier.entity).join(', ');
  return `${BOUND_WORDS[bound]}${amount} ${unit}${narrowed && ` (${narrowed})`}`;
}
