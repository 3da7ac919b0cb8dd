import {
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  GraphQLError,
  type InterfaceTypeDefinitionNode,
  Kind as NodeKind,
  type ObjectTypeDefinitionNode,
  parse,
  Source,
} from 'graphql';
import { AtlasError } from '../errors.js';
import { checkFields } from './check.js';
import { readField } from './fields.js';
import { constantCase, kebabCase } from './names.js';
import { ENTITY, type Family, type Field, type Kind, type Ontology, type PropertyField } from './ontology.js';
import { readPredicates } from './predicates.js';
import { argument, describe, directive, fail, type TypeDefinition, text } from './sdl.js';

/**
 * Reads `ontology.graphql`.
 * @throws AtlasError BAD_ONTOLOGY with file:line of the first contradiction
 */
export function parseOntology(text: string, file = 'ontology.graphql'): Ontology {
  const document = read(text, file);
  const interfaces = new Map<string, InterfaceTypeDefinitionNode>();
  const types = new Map<string, ObjectTypeDefinitionNode>();
  let predicateEnum: EnumTypeDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === NodeKind.INTERFACE_TYPE_DEFINITION) declare(interfaces, definition, types);
    if (definition.kind === NodeKind.OBJECT_TYPE_DEFINITION) declare(types, definition, interfaces);
    if (definition.kind === NodeKind.ENUM_TYPE_DEFINITION && definition.name.value === 'Predicate') {
      if (predicateEnum) fail(definition, 'enum Predicate is declared twice');
      predicateEnum = definition;
    }
  }
  if (!interfaces.has(ENTITY)) throw new AtlasError('BAD_ONTOLOGY', `${file}: there is no interface ${ENTITY}`);
  const families = new Map<string, Family>();
  const kinds = new Map<string, Kind>();
  for (const [name, node] of interfaces) families.set(name, readFamily(name, node, interfaces, types));
  for (const [type, node] of types) kinds.set(type, readKind(type, node, families, interfaces));
  const predicates = readPredicates(predicateEnum, families, kinds);
  const ontology: Ontology = { families, kinds, predicates, properties: new Map() };
  checkFields([...interfaces.values(), ...types.values()], ontology);
  return { ...ontology, properties: propertiesOf(ontology) };
}

function read(text: string, file: string) {
  try {
    return parse(new Source(text, file));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const line = error.locations?.[0]?.line ?? 1;
    throw new AtlasError('BAD_ONTOLOGY', `${file}:${line}: ${error.message}`, { cause: error });
  }
}

function declare<T extends TypeDefinition>(into: Map<string, T>, node: T, others: ReadonlyMap<string, unknown>): void {
  const name = node.name.value;
  if (into.has(name) || others.has(name)) fail(node, `${name} is declared twice`);
  into.set(name, node);
}

function readFamily(
  name: string,
  node: InterfaceTypeDefinitionNode,
  interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>,
  types: ReadonlyMap<string, ObjectTypeDefinitionNode>,
): Family {
  const where = directive(node, 'family') ?? fail(node, `interface ${name} needs @family(where: ...)`);
  const kinds = [...types].filter(([, type]) => implemented(type).includes(name)).map(([type]) => type);
  return {
    name,
    description: describe(node),
    where: text(where, 'where', node),
    fields: collectFields(node, interfaces),
    kinds,
  };
}

function readKind(
  type: string,
  node: ObjectTypeDefinitionNode,
  families: ReadonlyMap<string, Family>,
  interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>,
): Kind {
  const kind = directive(node, 'kind') ?? fail(node, `type ${type} needs @kind(list: ...)`);
  const implementedNames = implemented(node);
  for (const name of implementedNames)
    if (!families.has(name)) fail(node, `${type} implements ${name}, which no interface declares`);
  if (!implementedNames.includes(ENTITY)) fail(node, `${type} must implement ${ENTITY}`);
  if (implementedNames.length < 2) fail(node, `${type} must implement a family beside ${ENTITY}`);
  return {
    name: constantCase(type),
    type,
    slug: kebabCase(type),
    list: text(kind, 'list', node),
    description: describe(node),
    families: implementedNames.filter((name) => name !== ENTITY),
    accuses: argument(kind, 'accuses') === true,
    shaped: argument(kind, 'shaped') === true,
    fields: collectFields(node, interfaces),
  };
}

function implemented(node: TypeDefinition): string[] {
  return (node.interfaces ?? []).map((each) => each.name.value);
}

/** Fields of the interfaces first, in the order they are implemented, then the node's own. */
function collectFields(
  node: TypeDefinition,
  interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>,
): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  const add = (field: FieldDefinitionNode) => {
    if (fields.has(field.name.value)) fail(field, `${node.name.value}.${field.name.value} is declared twice`);
    fields.set(field.name.value, readField(field));
  };
  for (const name of implemented(node)) for (const field of interfaces.get(name)?.fields ?? []) add(field);
  for (const field of node.fields ?? []) add(field);
  return fields;
}

function propertiesOf(ontology: Ontology): ReadonlyMap<string, PropertyField> {
  const properties = new Map<string, PropertyField>();
  for (const kind of ontology.kinds.values()) {
    for (const field of kind.fields.values()) if (field.form === 'property') properties.set(field.name, field);
  }
  return properties;
}
