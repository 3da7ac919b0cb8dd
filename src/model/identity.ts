import { type StatementId, statementId } from './ids.js';
import type { Content, Qualifier, Statement } from './statement.js';

/** All that a statement says, without what we think of it: rank, status, citations and notes. */
export type Said = Content & Pick<Statement, 'subject' | 'property' | 'qualifiers' | 'occurred' | 'modality'>;

/** The id of the statement that says this: equal content, equal id. */
export function identify(said: Said): StatementId {
  return statementId(
    JSON.stringify([
      said.subject,
      said.property,
      contentOf(said),
      qualifiersOf(said.qualifiers),
      said.modality,
      said.occurred?.edtf ?? null,
    ]),
  );
}

function contentOf(said: Content): unknown {
  if (said.form === 'OBJECT') return ['object', said.object];
  if (said.form === 'VALUE') return ['value', said.value];
  const { value, low, high, unit, bound, scope, runningTotal, asOf, converts } = said.figure;
  return [
    'figure',
    value ?? null,
    low ?? null,
    high ?? null,
    unit,
    bound,
    qualifiersOf(scope),
    runningTotal,
    asOf?.edtf ?? null,
    converts ?? null,
  ];
}

function qualifiersOf(qualifiers: readonly Qualifier[]): unknown {
  return qualifiers.map(({ name, value, entity }) => [name, value ?? null, entity ?? null]).sort();
}
