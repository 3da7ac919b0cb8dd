import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';

/** A field as it will be answered: fragments, directives and variables are resolved. */
export interface SelectedField {
  /** The key it has in the answer: its alias or its name. Never part of a statement. */
  readonly key: string;
  readonly name: string;
  /** Coerced, with defaults; an argument that is absent here was not given and has no default. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The concrete types of the parent for which it is selected. */
  readonly types: ReadonlySet<string>;
  /** Null for a leaf. */
  readonly selection: Selection | null;
}

/** What is selected of an object, by its concrete type. */
export interface Selection {
  /** The declared type: an object type or an interface. */
  readonly type: string;
  readonly fields: readonly SelectedField[];
}

/** What a selection is resolved against. */
export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Called once for every field; throws when a request selects more than it may. */
  readonly onField: (depth: number) => void;
}

interface Occurrence {
  readonly node: FieldNode;
  readonly types: ReadonlySet<string>;
}

/** Resolves the selection sets of field nodes that stand for one field of that type. */
export function select(context: SelectionContext, typeName: string, nodes: readonly FieldNode[], depth = 1): Selection {
  const byKey = new Map<string, Occurrence[]>();
  const covered = new Map<string, Set<string>>();
  const all = possibleTypes(context.schema, typeName);
  for (const node of nodes) collect(context, node.selectionSet?.selections ?? [], all, byKey, covered);
  const fields: SelectedField[] = [];
  for (const [key, occurrences] of byKey) {
    for (const group of groupByType(occurrences)) {
      const field = selectField(context, key, group, depth);
      if (field) fields.push(field);
    }
  }
  return { type: typeName, fields };
}

function selectField(
  context: SelectionContext,
  key: string,
  { nodes, types }: { nodes: readonly FieldNode[]; types: ReadonlySet<string> },
  depth: number,
): SelectedField | undefined {
  const [node] = nodes;
  const [type] = types;
  const parent = type === undefined ? undefined : context.schema.getType(type);
  const definition = node && isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!node || !definition) return undefined;
  context.onField(depth);
  const named = getNamedType(definition.type);
  return {
    key,
    name: node.name.value,
    arguments: argumentsOf(definition, node, context.variables),
    types,
    selection: isCompositeType(named) ? select(context, named.name, nodes, depth + 1) : null,
  };
}

/** Argument values; an explicit null is the default where there is one. */
function argumentsOf(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const values = getArgumentValues(definition, node, variables);
  for (const { name, defaultValue } of definition.args) {
    if (values[name] === null && defaultValue !== undefined) values[name] = defaultValue;
  }
  return values;
}

/** Adds the fields of a selection set, each with the types for which it counts; a fragment is walked once for each type. */
function collect(
  context: SelectionContext,
  selections: readonly SelectionNode[],
  types: ReadonlySet<string>,
  into: Map<string, Occurrence[]>,
  covered: Map<string, Set<string>>,
): void {
  for (const node of selections) {
    if (!isIncluded(context, node)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const occurrences = into.get(key);
      if (occurrences) occurrences.push({ node, types });
      else into.set(key, [{ node, types }]);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : context.fragments[node.name.value];
    if (!fragment) continue;
    let narrowed = narrow(context.schema, types, fragment.typeCondition?.name.value);
    if (node.kind === Kind.FRAGMENT_SPREAD) narrowed = takeUncovered(covered, node.name.value, narrowed);
    if (narrowed.size > 0) collect(context, fragment.selectionSet.selections, narrowed, into, covered);
  }
}

function isIncluded(context: SelectionContext, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, context.variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, context.variables)?.if !== false;
}

function takeUncovered(
  covered: Map<string, Set<string>>,
  fragment: string,
  types: ReadonlySet<string>,
): ReadonlySet<string> {
  const before = covered.get(fragment);
  if (!before) {
    covered.set(fragment, new Set(types));
    return types;
  }
  const rest = new Set([...types].filter((type) => !before.has(type)));
  for (const type of rest) before.add(type);
  return rest;
}

const possible = new WeakMap<GraphQLSchema, Map<string, ReadonlySet<string>>>();

function possibleTypes(schema: GraphQLSchema, name: string): ReadonlySet<string> {
  const byName = possible.get(schema) ?? new Map<string, ReadonlySet<string>>();
  possible.set(schema, byName);
  const known = byName.get(name);
  if (known) return known;
  const type = schema.getType(name);
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  const found = new Set(types.map((each) => each.name));
  byName.set(name, found);
  return found;
}

function narrow(schema: GraphQLSchema, types: ReadonlySet<string>, condition: string | undefined): ReadonlySet<string> {
  if (condition === undefined) return types;
  const wanted = possibleTypes(schema, condition);
  if ([...types].every((type) => wanted.has(type))) return types;
  return new Set([...types].filter((type) => wanted.has(type)));
}

/** Splits a key's occurrences so that within a group every type has the same nodes. */
function groupByType(occurrences: readonly Occurrence[]): { nodes: FieldNode[]; types: ReadonlySet<string> }[] {
  const first = occurrences[0]?.types ?? new Set<string>();
  if (occurrences.every(({ types }) => types === first))
    return [{ nodes: occurrences.map(({ node }) => node), types: first }];
  const groups = new Map<string, { nodes: FieldNode[]; types: Set<string> }>();
  const everyType = new Set(occurrences.flatMap(({ types }) => [...types]));
  for (const type of everyType) {
    const indexes = occurrences.flatMap(({ types }, index) => (types.has(type) ? [index] : []));
    const signature = indexes.join();
    const group = groups.get(signature);
    if (group) group.types.add(type);
    else
      groups.set(signature, {
        nodes: occurrences.filter((_, index) => indexes.includes(index)).map(({ node }) => node),
        types: new Set([type]),
      });
  }
  return [...groups.values()];
}
