import { type ASTVisitor, GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { AtlasError } from '../errors.js';
import { isRecord } from '../guards.js';
import type { Ontology } from '../ontology/ontology.js';
import { decodeCursor, type OrderTag } from '../plan/cursor.js';
import { isListOfEntity, orderOfList } from '../plan/order.js';
import type { SelectedField } from '../plan/selection.js';
import { evidenceListOf } from '../plan/sources/evidence-list.js';
import { rootListOf } from '../plan/sources/list.js';
import { MAX_NEIGHBOURHOOD_DEPTH, MAX_NEIGHBOURHOOD_LIMIT } from '../plan/sources/neighbourhood.js';
import { MAX_PATH_LENGTH } from '../plan/sources/paths.js';

/** Of a document: what a person writes has some hundreds. */
export const MAX_TOKENS = 1000;
const MAX_DEPTH = 16;
const MAX_ALIASES = 30;
const MAX_RELATIONSHIP_FIELDS = 24;
const MAX_COST = 100_000;
/** Of a whole request after fragments are resolved; keeps fragments that double from costing time. */
const MAX_FIELDS = 5_000;
const MAX_FIRST = 100;
const MAX_IDS = 100;

/** Ranges of whole-number arguments, wherever a field has one of that name. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  first: [1, MAX_FIRST],
  maxLength: [1, MAX_PATH_LENGTH],
  depth: [1, MAX_NEIGHBOURHOOD_DEPTH],
  limit: [1, MAX_NEIGHBOURHOOD_LIMIT],
};

/** Forbids a document with more aliases than a person would write. */
export const maxAliasesRule: ValidationRule = (context: ValidationContext): ASTVisitor => {
  let aliases = 0;
  return {
    Field: (node) => {
      if (node.alias) aliases += 1;
    },
    Document: {
      leave: () => {
        if (aliases > MAX_ALIASES) context.reportError(overBudget('aliases', 'aliases', aliases, MAX_ALIASES));
      },
    },
  };
};

function overBudget(limit: string, what: string, found: number, most: number): GraphQLError {
  return new GraphQLError(budgetMessage(what, found, most), {
    extensions: { code: 'BUDGET_EXCEEDED', limit, http: { status: 400 } },
  });
}

function budgetMessage(what: string, found: number, most: number): string {
  return `The request has ${found.toLocaleString('en')} ${what}, ${(found - most).toLocaleString('en')} more than the limit of ${most.toLocaleString('en')}.`;
}

function refuse(limit: string, what: string, found: number, most: number): never {
  throw new AtlasError('BUDGET_EXCEEDED', budgetMessage(what, found, most), { limit });
}

/** Counts fields and levels while a selection is resolved. */
export class SelectionMeter {
  #fields = 0;
  #depth = 0;

  /** @throws AtlasError BUDGET_EXCEEDED as soon as there are more fields than MAX_FIELDS */
  readonly onField = (depth: number): void => {
    this.#fields += 1;
    this.#depth = Math.max(this.#depth, depth);
    if (this.#fields > MAX_FIELDS) {
      throw new AtlasError(
        'BUDGET_EXCEEDED',
        `The request has more than the limit of ${MAX_FIELDS.toLocaleString('en')} fields once its fragments are resolved.`,
        { limit: 'fields' },
      );
    }
  };

  /** @throws AtlasError BUDGET_EXCEEDED */
  check(): void {
    if (this.#depth > MAX_DEPTH) refuse('depth', 'levels of fields', this.#depth, MAX_DEPTH);
  }
}

/**
 * Checks the root fields of a request before anything is planned or sent.
 * @throws AtlasError BUDGET_EXCEEDED, or BAD_USER_INPUT naming the argument
 */
export function checkLimits(ontology: Ontology, roots: readonly SelectedField[]): void {
  let cost = 0;
  for (const root of roots) {
    const relationships = countRelationships(ontology, root);
    if (relationships > MAX_RELATIONSHIP_FIELDS) {
      refuse('relationships', `relationship fields under "${root.name}"`, relationships, MAX_RELATIONSHIP_FIELDS);
    }
    checkArguments(ontology, root, true);
    cost += costOf(root, 1, root);
  }
  if (cost > MAX_COST) refuse('cost', 'items at most in its answer', cost, MAX_COST);
}

function countRelationships(ontology: Ontology, field: SelectedField): number {
  return (field.selection?.fields ?? []).reduce(
    (sum, below) => sum + (isListOfEntity(ontology, below) ? 1 : 0) + countRelationships(ontology, below),
    0,
  );
}

function checkArguments(ontology: Ontology, field: SelectedField, isRoot: boolean): void {
  for (const [name, value] of Object.entries(field.arguments)) checkArgument(field, name, value);
  const { after } = field.arguments;
  if (typeof after === 'string') {
    const order = isRoot ? orderOfRoot(ontology, field) : orderOfList(ontology, field);
    decodeCursor(order, after, field.name);
  }
  for (const below of field.selection?.fields ?? []) checkArguments(ontology, below, false);
}

/** Orders of paged root fields that are no lists by kind or of evidence. */
const ORDERS: Readonly<Record<string, OrderTag>> = {
  search: 'search',
  disputes: 'dispute',
  runningTotal: 'running-total',
};

function orderOfRoot(ontology: Ontology, field: SelectedField): OrderTag {
  const order = (evidenceListOf(field) ?? rootListOf(ontology, field))?.order ?? ORDERS[field.name];
  if (!order) throw new Error(`Query.${field.name} takes a cursor and has no order`);
  return order;
}

function checkArgument(field: SelectedField, name: string, value: unknown): void {
  if (!isReadable(value)) {
    throw badInput(
      `Argument "${name}" of "${field.name}" has a character in it that stands for none (U+0000 or half of a pair).`,
    );
  }
  const range = RANGES[name];
  if (range && typeof value === 'number' && (value < range[0] || value > range[1])) {
    throw badInput(`Argument "${name}" of "${field.name}" is ${value}; it must be from ${range[0]} to ${range[1]}.`);
  }
  if (name === 'ids' && Array.isArray(value) && value.length > MAX_IDS) {
    throw badInput(`Argument "ids" of "${field.name}" has ${value.length} ids; it takes at most ${MAX_IDS}.`);
  }
  if (
    name === 'where' &&
    isRecord(value) &&
    typeof value.from === 'string' &&
    typeof value.to === 'string' &&
    value.from > value.to
  ) {
    throw badInput(`Argument "where" of "${field.name}": "from" (${value.from}) is after "to" (${value.to}).`);
  }
}

/** Half a surrogate pair is no character, and would be found as the one that the wire puts in its place. */
function isReadable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !/\p{Surrogate}/u.test(value);
  if (Array.isArray(value)) return value.every(isReadable);
  return !isRecord(value) || Object.values(value).every(isReadable);
}

function badInput(message: string): AtlasError {
  return new AtlasError('BAD_USER_INPUT', message, { limit: 'argument' });
}

/** How many items the lists of a field may return, sizes multiplied down the nesting. Lists without a size are free. */
function costOf(field: SelectedField, parents: number, parent: SelectedField): number {
  const size = sizeOf(field, parent);
  const items = parents * (size ?? 1);
  return (field.selection?.fields ?? []).reduce(
    (sum, below) => sum + costOf(below, items, field),
    size === undefined ? 0 : items,
  );
}

function sizeOf(field: SelectedField, parent: SelectedField): number | undefined {
  const { first, ids } = field.arguments;
  if (typeof first === 'number') return first;
  if ((field.name === 'entities' || field.name === 'resolve') && Array.isArray(ids)) return ids.length;
  if (field.name !== 'nodes' && field.name !== 'steps') return undefined;
  if (parent.name === 'paths') return Number(parent.arguments.maxLength) + 1;
  return parent.name === 'neighbourhood' ? Number(parent.arguments.limit) : undefined;
}
