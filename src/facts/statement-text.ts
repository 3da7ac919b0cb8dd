import type { Bound, Figure, Qualifier, Statement, StatusAt } from '../model/statement.js';

const BOUND_WORDS: Record<Bound, string> = {
  EXACT: '',
  AT_LEAST: 'at least ',
  MORE_THAN: 'more than ',
  AT_MOST: 'at most ',
  ABOUT: 'about ',
  NEARLY: 'nearly ',
};

/** What a statement says, in a line, after `other` (an end or a value; a figure stands for itself) with all that narrows it. */
export function sayingText(statement: Statement, other: string | undefined): string {
  return [other ?? figureText(statement), ...particulars(statement)].join(' · ');
}

function figureText(statement: Statement): string {
  if (statement.form !== 'FIGURE') return '';
  const { value, low = '', high = '', unit, bound } = statement.figure;
  return `${statement.property}: ${BOUND_WORDS[bound]}${value ?? `${low} to ${high}`} ${unit}`;
}

function particulars(statement: Statement): string[] {
  const scope = statement.form === 'FIGURE' ? statement.figure.scope : [];
  return [
    ...[...statement.qualifiers, ...scope].map(qualifierText),
    ...(statement.form === 'FIGURE' ? figureParticulars(statement.figure) : []),
    ...(statement.occurred ? [statement.occurred.edtf] : []),
  ];
}

function figureParticulars({ asOf, runningTotal, converts }: Figure): string[] {
  return [
    ...(runningTotal ? ['running total'] : []),
    ...(asOf ? [`as of ${asOf.edtf}`] : []),
    ...(converts ? [`converts ${converts}`] : []),
  ];
}

function qualifierText({ name, value, entity }: Qualifier): string {
  return `${name}: ${value ?? entity ?? ''}`;
}

export function statusText({ status, at, by }: StatusAt): string {
  return `${status.toLowerCase()}${at ? ` ${at.edtf}` : ''}${by ? ` by ${by}` : ''}`;
}
