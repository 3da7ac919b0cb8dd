import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isCursor } from './pages.js';
import { badInput } from './refusals.js';

const LARGEST: Readonly<Record<string, number>> = { first: 100, maxLength: 6, depth: 3, limit: 500 };
const MOST_IDS = 100;

interface Request {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which types a selection set was checked for; without it the work would multiply with every level. */
  readonly checked: Map<SelectionSetNode, Set<GraphQLObjectType>>;
}

/**
 * Refuses a request when an argument anywhere in it can't be meant, whether or not its answer comes that far.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function checkArguments(
  schema: GraphQLSchema,
  document: DocumentNode,
  given: Readonly<Record<string, unknown>>,
): void {
  const query = schema.getQueryType();
  const operation = getOperationAST(document);
  if (!query || !operation) throw new Error('the reference answers documents of one query');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!coerced) throw errors[0];
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  checkSelections({ schema, fragments, variables: coerced, checked: new Map() }, query, operation.selectionSet);
}

function checkField(request: Request, parent: GraphQLObjectType, node: FieldNode): void {
  const field = parent.getFields()[node.name.value];
  if (!field) return;
  checkValues(getArgumentValues(field, node, request.variables));
  const type = getNamedType(field.type);
  if (!isCompositeType(type) || !node.selectionSet) return;
  for (const object of objectTypes(request.schema, type.name)) checkSelections(request, object, node.selectionSet);
}

function checkSelections(request: Request, type: GraphQLObjectType, set: SelectionSetNode): void {
  const types = request.checked.get(set) ?? new Set();
  if (types.has(type)) return;
  request.checked.set(set, types.add(type));
  for (const node of set.selections) {
    if (!isIncluded(request, node)) continue;
    if (node.kind === Kind.FIELD) {
      checkField(request, type, node);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : request.fragments.get(node.name.value);
    if (fragment && applies(request.schema, fragment, type)) checkSelections(request, type, fragment.selectionSet);
  }
}

function isIncluded({ variables }: Request, node: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.if !== true && include?.if !== false;
}

function applies(
  schema: GraphQLSchema,
  { typeCondition }: Pick<FragmentDefinitionNode, 'typeCondition'> | { readonly typeCondition?: undefined },
  type: GraphQLObjectType,
): boolean {
  return !typeCondition || objectTypes(schema, typeCondition.name.value).includes(type);
}

function objectTypes(schema: GraphQLSchema, name: string): readonly GraphQLObjectType[] {
  const type = schema.getType(name);
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function checkValues(values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    const largest = LARGEST[name];
    if (largest !== undefined && typeof value === 'number' && (value < 1 || value > largest)) {
      throw badInput(`${name} must be from 1 to ${largest}`);
    }
    if (name === 'after' && value !== null && !isCursor(value)) throw badInput('after is no cursor');
    if (name === 'ids' && Array.isArray(value) && value.length > MOST_IDS) throw badInput(`ids: at most ${MOST_IDS}`);
    if (name === 'where') checkPeriod(value);
  }
}

function checkPeriod(where: unknown): void {
  if (typeof where !== 'object' || where === null || !('from' in where) || !('to' in where)) return;
  const { from, to } = where;
  if (typeof from === 'string' && typeof to === 'string' && from > to) throw badInput('where.from is after where.to');
}
