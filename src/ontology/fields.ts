import type { FieldDefinitionNode } from 'graphql';
import type { Direction, Field } from './ontology.js';
import { argument, describe, directive, fail, names, unwrap } from './sdl.js';

/** A property, or a relationship from one end. */
export function readField(node: FieldDefinitionNode): Field {
  const relation = directive(node, 'relation');
  const { name, list } = unwrap(node.type);
  if (!relation) {
    if (name !== 'String' && name !== 'FuzzyDate')
      fail(node, `${node.name.value}: a property is a String or a FuzzyDate; a relationship needs @relation`);
    return {
      form: 'property',
      name: node.name.value,
      description: describe(node),
      value: name,
      list,
      accuses: directive(node, 'accuses') !== undefined,
      qualifiers: names(directive(node, 'qualifiers'), 'names'),
    };
  }
  if (!list) fail(node, `${node.name.value}: the type of a relationship is a list`);
  const predicates = names(relation, 'types');
  if (predicates.length === 0) fail(relation, `${node.name.value}: @relation needs types`);
  const direction = argument(relation, 'direction');
  if (!isDirection(direction)) fail(relation, `${node.name.value}: @relation needs a direction, OUT, IN or BOTH`);
  return { form: 'relation', name: node.name.value, description: describe(node), predicates, direction, target: name };
}

function isDirection(value: unknown): value is Direction {
  return value === 'OUT' || value === 'IN' || value === 'BOTH';
}
