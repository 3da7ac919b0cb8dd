import type { Qualifier, Statement } from '../model/statement.js';
import type { Ontology } from '../ontology/ontology.js';
import { compareText } from './projection.js';

/** `key=value` of each, sorted; an entity by its id. */
export function scopeTexts(qualifiers: readonly Qualifier[]): readonly string[] {
  return qualifiers.map((qualifier) => `${qualifier.name}=${qualifierValue(qualifier)}`).sort(compareText);
}

export function qualifierValue(qualifier: Qualifier): string {
  return qualifier.value ?? qualifier.entity ?? '';
}

/** What the ontology knows as qualifiers of a statement's relationship or property, and the scope: all the rest. */
export function splitQualifiers(
  statement: Statement,
  ontology: Ontology,
): { readonly own: readonly Qualifier[]; readonly scope: readonly Qualifier[] } {
  const known = ontology.predicates.get(statement.property) ?? ontology.properties.get(statement.property);
  const isOwn = (qualifier: Qualifier) => known?.qualifiers.includes(qualifier.name) === true;
  return {
    own: statement.qualifiers.filter(isOwn),
    scope: statement.qualifiers.filter((qualifier) => !isOwn(qualifier)),
  };
}
