import type { Ontology } from '../ontology/ontology.js';

const qualifiersOf = new WeakMap<Ontology, readonly string[]>();

/** Names of qualifiers that relationships carry, in the order of their columns. */
export function qualifierNames(ontology: Ontology): readonly string[] {
  const known = qualifiersOf.get(ontology);
  if (known) return known;
  const names = [...new Set([...ontology.predicates.values()].flatMap(({ qualifiers }) => qualifiers))].sort();
  qualifiersOf.set(ontology, names);
  return names;
}

/** Expressions that read all there is to know of a relationship, in the order `readLink` takes them. */
export function linkColumns(ontology: Ontology, relationship: string): readonly string[] {
  const properties = ['statements', 'sources', 'status', 'since', 'until', 'scope', ...qualifierNames(ontology)];
  return [`type(${relationship})`, ...properties.map((name) => `${relationship}.\`${name}\``)];
}

/** All predicates as a relationship type expression. */
export function anyPredicate(ontology: Ontology): string {
  return [...ontology.predicates.keys()].map((name) => `\`${name}\``).join('|');
}
