import type { ConstDirectiveNode, EnumTypeDefinitionNode, EnumValueDefinitionNode } from 'graphql';
import type { Family, Kind, Predicate } from './ontology.js';
import { argument, describe, directive, fail, names, text } from './sdl.js';

/** The values of `enum Predicate`. */
export function readPredicates(
  node: EnumTypeDefinitionNode | undefined,
  families: ReadonlyMap<string, Family>,
  kinds: ReadonlyMap<string, Kind>,
): ReadonlyMap<string, Predicate> {
  const predicates = new Map<string, Predicate>();
  for (const value of node?.values ?? []) {
    if (predicates.has(value.name.value)) fail(value, `the relationship ${value.name.value} is declared twice`);
    predicates.set(value.name.value, readPredicate(value, families, kinds));
  }
  return predicates;
}

function readPredicate(
  node: EnumValueDefinitionNode,
  families: ReadonlyMap<string, Family>,
  kinds: ReadonlyMap<string, Kind>,
): Predicate {
  const known = (name: string, at: ConstDirectiveNode) => {
    if (!families.has(name) && !kinds.has(name)) fail(at, `${node.name.value}: there is no kind or family ${name}`);
    return name;
  };
  const ends = (node.directives ?? []).filter((each) => each.name.value === 'connects');
  if (ends.length === 0) fail(node, `${node.name.value} needs @connects(from: ..., to: ...)`);
  const accuses = directive(node, 'accuses');
  const whenObject = argument(accuses, 'whenObject');
  return {
    name: node.name.value,
    description: describe(node),
    connects: ends.map((each) => ({
      from: known(text(each, 'from', node), each),
      to: known(text(each, 'to', node), each),
    })),
    accuses:
      accuses && typeof whenObject === 'string'
        ? { whenObject: known(whenObject, accuses) }
        : accuses
          ? 'always'
          : 'never',
    symmetric: directive(node, 'symmetric') !== undefined,
    qualifiers: names(directive(node, 'qualifiers'), 'names'),
  };
}
