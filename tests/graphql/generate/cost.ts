import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What a list may hold that takes no size. */
const UNSIZED = 10;
const SIZES = ['first', 'limit'];

export interface Cost {
  /** At most how many entries of lists an answer can hold, skipped selections counted too. */
  readonly entries: number;
  /** How many pages of a list are asked for, fragments counted wherever they are spread. */
  readonly pages: number;
}

export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const cost = { entries: 0, pages: 0 };
  const addSelections = (type: GraphQLNamedType | undefined, { selections }: SelectionSetNode, size: number): void => {
    for (const node of selections) {
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (fragment?.kind === Kind.FIELD) addField(type, fragment, size);
      else if (fragment) {
        const on = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
        addSelections(on, fragment.selectionSet, size);
      }
    }
  };
  const addField = (type: GraphQLNamedType | undefined, node: FieldNode, size: number): void => {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (!field || !node.selectionSet) return;
    const entries = size * entriesOf(type, field, getArgumentValues(field, node, variables));
    if (entries > size) cost.entries += entries;
    if (getNamedType(field.type).name.endsWith('Connection')) cost.pages++;
    addSelections(getNamedType(field.type), node.selectionSet, entries);
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    addSelections(schema.getQueryType() ?? undefined, definition.selectionSet, 1);
  }
  return cost;
}

function entriesOf(
  type: GraphQLNamedType | undefined,
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): number {
  if (field.args.some(({ name }) => SIZES.includes(name))) return sizeOf(args);
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  return isList && !isConnection(type) ? UNSIZED : 1;
}

/** Its size is counted where its field takes one. */
function isConnection(type: GraphQLNamedType | undefined): boolean {
  return type?.name.endsWith('Connection') === true || type?.name === 'Subgraph';
}

function sizeOf(args: Readonly<Record<string, unknown>>): number {
  const given = SIZES.map((name) => args[name]).find((size) => typeof size === 'number');
  return typeof given === 'number' ? Math.max(given, 1) : 20;
}
