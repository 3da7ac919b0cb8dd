/** What filters arguments put into statements: text from templates, values as parameters. */

export type WhereInput = 'EventWhere' | 'PlaceWhere' | 'EntityWhere';

/** A predicate over a node, with the parameter that holds the condition's value. */
type ConditionText = (node: string, parameter: string) => string;

/** Statement anchors: how to start from the entity that a filter names. */
export interface Anchor {
  readonly name: string;
  /** Clauses that bind `node` to all entities the filter lets through, each once. */
  readonly text: (node: string, parameter: string) => string;
}

const PARTICIPATIONS = 'PARTICIPATED_IN|HELD_IN|DEFENDANT_IN';

type Argument = Readonly<Record<string, unknown>>;

/** Containment at some depth, by way of places of ours only. */
function inside(depth: '{0,}' | '{1,}'): string {
  return `((:Atlas)-[:PART_OF]->(:Atlas))${depth}`;
}

const EVENT_TEXT: Record<string, ConditionText> = {
  kinds: (node, parameter) => `${node}.kind IN ${parameter}`,
  within: (node, parameter) =>
    `EXISTS { (${node})-[:TOOK_PLACE_IN]->(:Atlas:Place) ${inside('{0,}')} (:Atlas:Place {id: ${parameter}}) }`,
  involving: (node, parameter) => `EXISTS { (${node})<-[:${PARTICIPATIONS}]-(:Atlas:Actor {id: ${parameter}}) }`,
  targeting: (node, parameter) => `EXISTS { (${node})-[:TARGETED]->(:Atlas:Entity {id: ${parameter}}) }`,
  from: (node, parameter) =>
    `${node}.occurred IS NOT NULL AND (${node}.occurredLatest IS NULL OR ${node}.occurredLatest >= date(${parameter}))`,
  to: (node, parameter) =>
    `${node}.occurred IS NOT NULL AND (${node}.occurredEarliest IS NULL OR ${node}.occurredEarliest <= date(${parameter}))`,
};

const ENTITY_TEXT: Record<string, ConditionText> = {
  ids: (node, parameter) => `${node}.id IN ${parameter}`,
  text: (node, parameter) => `${node}.searchText CONTAINS ${parameter}`,
};

const PLACE_TEXT: Record<string, ConditionText> = {
  within: (node, parameter) => `EXISTS { (${node}) ${inside('{1,}')} (:Atlas:Place {id: ${parameter}}) }`,
  text: (node, parameter) => `${node}.searchText CONTAINS ${parameter}`,
};

const TEXTS: Record<WhereInput, Readonly<Record<string, ConditionText>>> = {
  EventWhere: EVENT_TEXT,
  PlaceWhere: PLACE_TEXT,
  EntityWhere: ENTITY_TEXT,
};

/** By the filter that is the best place to start from, best first. */
export const EVENT_ANCHORS: readonly Anchor[] = [
  {
    name: 'targeting',
    text: (node, parameter) =>
      `MATCH (${node}:Atlas:Event)-[:TARGETED]->(:Atlas:Entity {id: ${parameter}})\n  WITH DISTINCT ${node}`,
  },
  {
    name: 'involving',
    text: (node, parameter) =>
      `MATCH (${node}:Atlas:Event)<-[:${PARTICIPATIONS}]-(:Atlas:Actor {id: ${parameter}})\n  WITH DISTINCT ${node}`,
  },
  {
    name: 'within',
    text: (node, parameter) =>
      `MATCH (place:Atlas:Place) ${inside('{0,}')} (:Atlas:Place {id: ${parameter}})\n  WITH DISTINCT place\n  MATCH (place)<-[:TOOK_PLACE_IN]-(${node}:Atlas:Event)\n  WITH DISTINCT ${node}`,
  },
];

export const PLACE_ANCHORS: readonly Anchor[] = [
  {
    name: 'within',
    text: (node, parameter) =>
      `MATCH (${node}:Atlas:Place) ${inside('{1,}')} (:Atlas:Place {id: ${parameter}})\n  WITH DISTINCT ${node}`,
  },
];

export const ENTITY_ANCHORS: readonly Anchor[] = [
  {
    name: 'ids',
    text: (node, parameter) =>
      `UNWIND ${parameter} AS asked\n  WITH DISTINCT asked\n  MATCH (${node}:Atlas {id: asked})\n  WITH ${node}`,
  },
];

/** The conditions of a `where` argument, by name with their value; null counts as absent. */
export function conditionsOf(
  input: WhereInput,
  where: unknown,
  fold: (text: string) => string,
): { readonly name: string; readonly value: unknown }[] {
  if (!isArgument(where)) return [];
  return Object.keys(TEXTS[input]).flatMap((name) => {
    const given = where[name];
    if (given === null || given === undefined) return [];
    return [{ name, value: name === 'text' && typeof given === 'string' ? fold(given) : given }];
  });
}

/** The predicate a condition puts on a node; undefined where the input has no condition of that name. */
export function conditionText(input: WhereInput, name: string, node: string, parameter: string): string | undefined {
  return TEXTS[input][name]?.(node, parameter);
}

function isArgument(value: unknown): value is Argument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
