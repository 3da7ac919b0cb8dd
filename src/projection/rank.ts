import { isAsserted } from '../model/sources.js';
import { type Statement, statusOf } from '../model/statement.js';
import type { Ontology } from '../ontology/ontology.js';
import { scopeTexts } from './qualifiers.js';

/**
 * The statements that make the graph: the best-ranked of each group (preferred ones, else normal ones; never deprecated
 * ones) that a source asserts, that were done, and whose accusation was neither dismissed nor ended in an acquittal.
 */
export function drawnOf(statements: readonly Statement[], ontology: Ontology): readonly Statement[] {
  const preferred = new Set<string>();
  for (const statement of statements) {
    if (statement.rank === 'PREFERRED') preferred.add(groupOf(statement, ontology));
  }
  return statements.filter((statement) => {
    const best = preferred.has(groupOf(statement, ontology)) ? 'PREFERRED' : 'NORMAL';
    return statement.rank === best && stands(statement);
  });
}

function stands(statement: Statement): boolean {
  const status = statusOf(statement);
  return statement.modality === 'DONE' && status !== 'ACQUITTED' && status !== 'DISMISSED' && isAsserted(statement);
}

/** What statements of different rank compete for. */
function groupOf(statement: Statement, ontology: Ontology): string {
  if (statement.form === 'VALUE') return JSON.stringify([statement.subject, statement.property]);
  if (statement.form === 'OBJECT') {
    const { from, to } = endsOf(statement, ontology);
    return JSON.stringify([from, statement.property, to]);
  }
  const { scope, asOf } = statement.figure;
  return JSON.stringify([statement.subject, statement.property, scopeTexts(scope), asOf?.edtf ?? null]);
}

/** Where a relationship leads from and to: a symmetric one from the lower id to the higher, whichever way it was said. */
export function endsOf(
  statement: Statement & { readonly form: 'OBJECT' },
  ontology: Ontology,
): { readonly from: string; readonly to: string } {
  const { subject, object, property } = statement;
  const turned = ontology.predicates.get(property)?.symmetric === true && object < subject;
  return turned ? { from: object, to: subject } : { from: subject, to: object };
}
