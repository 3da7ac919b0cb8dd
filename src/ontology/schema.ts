import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind as NodeKind,
  parse,
  print,
} from 'graphql';
import { ENTITY, type Family, type Field, isOf, type Kind, type Ontology, type RelationField } from './ontology.js';

const EVENT = 'Event';
const PLACE = 'Place';
/** The fields that the frame gives kinds that are shaped. */
const SHAPED = 'Shaped';
const HEADER =
  '# Generated from ontology.graphql and src/ontology/frame.graphql by `npm run generate`. Do not edit.\n\n';

/** Whether a list of entities of that kind or family takes EventWhere and an order. */
function isChronological(field: RelationField): boolean {
  return field.target === EVENT;
}

/** Name of the connection type of a relationship field: PlaceLinkConnection. */
function linkConnection(field: RelationField): string {
  return `${field.target}LinkConnection`;
}

/** The public API as SDL. `frame` is the text of `frame.graphql`. */
export function generateSchema(ontology: Ontology, frame: string): string {
  const document = parse(frame, { noLocation: true });
  const base = new Map<string, readonly FieldDefinitionNode[]>();
  const query: string[] = [];
  const rest: string[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === NodeKind.INTERFACE_TYPE_EXTENSION || isEntity(definition)) {
      base.set(definition.name.value, definition.fields ?? []);
    } else if (definition.kind === NodeKind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query') {
      query.push(...(definition.fields ?? []).map(print));
    } else rest.push(print(definition));
  }
  const kinds = [...ontology.kinds.values()];
  const families = [...ontology.families.values()];
  const fieldsOf = (names: readonly string[], fields: ReadonlyMap<string, Field>) => [
    ...names.flatMap((name) => (base.get(name) ?? []).map(print)),
    ...[...fields.values()].map(printField),
  ];
  const targets = new Set(
    [ENTITY, PLACE, 'Actor', EVENT].concat(
      kinds.flatMap((kind) =>
        [...kind.fields.values()].flatMap((field) => (field.form === 'relation' ? [field.target] : [])),
      ),
    ),
  );
  const parts = [
    printEnum('Kind', 'The kinds of entities.', kinds),
    printEnum(
      'EventKind',
      'The kinds of events.',
      kinds.filter((kind) => kind.families.includes(EVENT)),
    ),
    printEnum('Predicate', 'The relationships.', [...ontology.predicates.values()]),
    ...families.map((family) => {
      const above = family.name === ENTITY ? [] : [ENTITY];
      const heading = `interface ${family.name}${above.length ? ` implements ${above.join(' & ')}` : ''}`;
      return block(family.description, heading, fieldsOf([...above, family.name], family.fields));
    }),
    ...kinds.map((kind) => {
      const heading = `type ${kind.type} implements ${[ENTITY, ...kind.families].join(' & ')}`;
      const above = [ENTITY, ...kind.families, ...(kind.shaped ? [SHAPED] : [])];
      return block(kind.description, heading, fieldsOf(above, kind.fields));
    }),
    ...rest,
    ...[...targets].flatMap((target) => printLinkConnection(target, isPlace(ontology, target))),
    ...[EVENT, ...kinds.map((kind) => kind.type)].flatMap(printConnection),
    block('', 'type Query', [...query, ...kinds.map((kind) => printRootList(kind, families))]),
  ];
  return `${HEADER}${print(parse(parts.join('\n'), { noLocation: true }))}\n`;
}

function isEntity(definition: DefinitionNode): definition is InterfaceTypeDefinitionNode {
  return definition.kind === NodeKind.INTERFACE_TYPE_DEFINITION && definition.name.value === ENTITY;
}

function isPlace(ontology: Ontology, target: string): boolean {
  return target === PLACE || (ontology.kinds.has(target) && isOf(ontology, target, PLACE));
}

function describe(text: string): string {
  return text ? `"""${text}"""\n` : '';
}

function block(description: string, heading: string, fields: readonly string[]): string {
  return `${describe(description)}${heading} {\n${fields.join('\n')}\n}`;
}

function printEnum(
  name: string,
  description: string,
  values: readonly { name: string; description: string }[],
): string {
  return block(
    description,
    `enum ${name}`,
    values.map((value) => `${describe(value.description)}${value.name}`),
  );
}

function printField(field: Field): string {
  if (field.form === 'property')
    return `${describe(field.description)}${field.name}: ${field.list ? `[${field.value}!]!` : field.value}`;
  const extra = isChronological(field) ? ', where: EventWhere, order: EventOrder = EARLIEST_FIRST' : '';
  return `${describe(field.description)}${field.name}(first: Int = 20, after: String${extra}): ${linkConnection(field)}!`;
}

function printLinkConnection(target: string, isPlaceLink: boolean): string[] {
  const precision = isPlaceLink ? '"How exactly the source places it." precision: PlacePrecision' : '';
  return [
    `type ${target}LinkConnection { edges: [${target}LinkEdge!]! nodes: [${target}!]! pageInfo: PageInfo! totalCount: Int! }`,
    `type ${target}LinkEdge implements Link { cursor: String! node: ${target}! ${precision} predicate: Predicate! direction: Direction! status: Status since: FuzzyDate until: FuzzyDate qualifiers: [Qualifier!]! independentSources: Int! statementCount: Int! statements(first: Int = 5): [Statement!]! }`,
  ];
}

function printConnection(type: string): string[] {
  return [
    `type ${type}Connection { edges: [${type}Edge!]! nodes: [${type}!]! pageInfo: PageInfo! totalCount: Int! }`,
    `type ${type}Edge { cursor: String! node: ${type}! }`,
  ];
}

function printRootList(kind: Kind, families: readonly Family[]): string {
  const where = families.find((family) => family.name === kind.families[0])?.where ?? 'EntityWhere';
  return `${describe(kind.description)}${kind.list}(first: Int = 20, after: String, where: ${where}): ${kind.type}Connection`;
}
