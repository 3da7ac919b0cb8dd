import type { FieldDefinitionNode } from 'graphql';
import { readField } from './fields.js';
import { type Direction, kindsOf, type Ontology } from './ontology.js';
import { fail, type TypeDefinition, unwrap } from './sdl.js';

/** A field name has one type everywhere, and a relationship's ends are as its predicate declares them. */
export function checkFields(nodes: readonly TypeDefinition[], ontology: Ontology): void {
  const seen = new Map<string, string>();
  for (const node of nodes) {
    for (const field of node.fields ?? []) {
      const definition = readField(field);
      const { name, list } = unwrap(field.type);
      const type = list ? `[${name}]` : name;
      const earlier = seen.get(field.name.value);
      if (earlier && earlier !== type)
        fail(field, `the field ${field.name.value} is ${type} here and ${earlier} elsewhere`);
      seen.set(field.name.value, type);
      if (definition.form === 'relation') checkEnds(field, node.name.value, definition.target, definition, ontology);
    }
  }
}

function checkEnds(
  at: FieldDefinitionNode,
  owner: string,
  target: string,
  field: { readonly name: string; readonly predicates: readonly string[]; readonly direction: Direction },
  ontology: Ontology,
): void {
  if (kindsOf(ontology, target).length === 0) fail(at, `${owner}.${field.name}: there is no kind or family ${target}`);
  for (const name of field.predicates) {
    const predicate =
      ontology.predicates.get(name) ?? fail(at, `${owner}.${field.name}: there is no relationship ${name}`);
    if (predicate.symmetric !== (field.direction === 'BOTH')) {
      fail(at, `${owner}.${field.name}: direction BOTH is for symmetric relationships, and they have no other`);
    }
    const [from, to] = field.direction === 'IN' ? [target, owner] : [owner, target];
    const fits = predicate.connects.some(
      (ends) => overlaps(ontology, ends.from, from) && overlaps(ontology, ends.to, to),
    );
    if (!fits) fail(at, `${owner}.${field.name}: ${name} does not lead from ${from} to ${to}`);
  }
}

function overlaps(ontology: Ontology, one: string, other: string): boolean {
  const kinds = new Set(kindsOf(ontology, one));
  return kindsOf(ontology, other).some((kind) => kinds.has(kind));
}
