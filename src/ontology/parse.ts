import {
  type ConstDirectiveNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  GraphQLError,
  getLocation,
  type InterfaceTypeDefinitionNode,
  Kind as NodeKind,
  type ObjectTypeDefinitionNode,
  parse,
  Source,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import { AtlasError } from '../errors.js';
import { constantCase, kebabCase } from './names.js';
import {
  type Direction,
  ENTITY,
  type Family,
  type Field,
  type Kind,
  kindsOf,
  type Ontology,
  type Predicate,
  type PropertyField,
} from './ontology.js';

type Node = { readonly loc?: { readonly start: number; readonly source: Source } | undefined };
type TypeDefinition = InterfaceTypeDefinitionNode | ObjectTypeDefinitionNode;

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

function fail(node: Node, message: string): never {
  const place = node.loc ? `${node.loc.source.name}:${getLocation(node.loc.source, node.loc.start).line}: ` : '';
  throw new AtlasError('BAD_ONTOLOGY', `${place}${message}`);
}

function declare<T extends TypeDefinition>(into: Map<string, T>, node: T, others: ReadonlyMap<string, unknown>): void {
  const name = node.name.value;
  if (into.has(name) || others.has(name)) fail(node, `${name} is declared twice`);
  into.set(name, node);
}

function directive(node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }, name: string) {
  return node.directives?.find((each) => each.name.value === name);
}

function argument(node: ConstDirectiveNode | undefined, name: string): unknown {
  const found = node?.arguments?.find((each) => each.name.value === name);
  return found && valueFromASTUntyped(found.value);
}

function text(node: ConstDirectiveNode | undefined, name: string, on: Node): string {
  const value = argument(node, name);
  if (typeof value !== 'string') fail(node ?? on, `@${node?.name.value ?? '?'} needs ${name}, a name in quotes`);
  return value;
}

function names(node: ConstDirectiveNode | undefined, name: string): string[] {
  const value = argument(node, name);
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function describe(
  node: Node & {
    readonly name: { readonly value: string };
    readonly description?: { readonly value: string } | undefined;
  },
): string {
  return (
    node.description?.value ?? fail(node, `${node.name.value} needs a description: the ontology is the documentation`)
  );
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

function readField(node: FieldDefinitionNode): Field {
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

function unwrap(type: TypeNode): { name: string; list: boolean } {
  if (type.kind === NodeKind.NAMED_TYPE) return { name: type.name.value, list: false };
  const inner = unwrap(type.type);
  return type.kind === NodeKind.LIST_TYPE ? { ...inner, list: true } : inner;
}

function readPredicates(
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

/** A field name has one type everywhere, and a relationship's ends are as its predicate declares them. */
function checkFields(nodes: readonly TypeDefinition[], ontology: Ontology): void {
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

function propertiesOf(ontology: Ontology): ReadonlyMap<string, PropertyField> {
  const properties = new Map<string, PropertyField>();
  for (const kind of ontology.kinds.values()) {
    for (const field of kind.fields.values()) if (field.form === 'property') properties.set(field.name, field);
  }
  return properties;
}
