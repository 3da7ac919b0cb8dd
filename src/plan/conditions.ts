/** What filters arguments put into statements: text from templates, values as parameters. */

import { isRecord } from '../guards.js';

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

/**
 * Containment at some depth, by way of places of ours only: a country may also be part of a body of states. The condition is
 * not put into the pattern as labels, since the planner then begins with all places.
 */
function inside(place: string, depth: '0..' | '1..', parameter: string): string {
  return `(${place})-[:PART_OF*${depth}]->(:Atlas:Place {id: ${parameter}}) WHERE all(place IN nodes(inside) WHERE place:Atlas AND place:Place)`;
}

const EVENT_TEXT: Record<string, ConditionText> = {
  kinds: (node, parameter) => `${node}.kind IN ${parameter}`,
  within: (node, parameter) =>
    `EXISTS { MATCH (${node})-[:TOOK_PLACE_IN]->(site:Atlas:Place) MATCH inside = ${inside('site', '0..', parameter)} }`,
  involving: (node, parameter) => `EXISTS { (${node})<-[:${PARTICIPATIONS}]-(:Atlas:Actor {id: ${parameter}}) }`,
  targeting: (node, parameter) => `EXISTS { (${node})-[:TARGETED]->(:Atlas:Entity {id: ${parameter}}) }`,
  from: (node, parameter) =>
    `${node}.occurred IS NOT NULL AND (${node}.occurredLatest IS NULL OR ${node}.occurredLatest >= date(${parameter}))`,
  to: (node, parameter) =>
    `${node}.occurred IS NOT NULL AND (${node}.occurredEarliest IS NULL OR ${node}.occurredEarliest <= date(${parameter}))`,
};

const IN_A_NAME: ConditionText = (node, parameter) => `${node}.searchText CONTAINS ${parameter}`;
const STANDS_SO: ConditionText = (node, parameter) => `any(status IN ${node}.standing WHERE status IN ${parameter})`;

const ENTITY_TEXT: Record<string, ConditionText> = {
  ids: (node, parameter) => `${node}.id IN ${parameter}`,
  text: IN_A_NAME,
  standing: STANDS_SO,
};

const PLACE_TEXT: Record<string, ConditionText> = {
  within: (node, parameter) => `EXISTS { MATCH inside = ${inside(node, '1..', parameter)} }`,
  text: IN_A_NAME,
  standing: STANDS_SO,
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
      `MATCH inside = ${inside('site:Atlas:Place', '0..', parameter)}\n  WITH DISTINCT site\n  MATCH (site)<-[:TOOK_PLACE_IN]-(${node}:Atlas:Event)\n  WITH DISTINCT ${node}`,
  },
];

export const PLACE_ANCHORS: readonly Anchor[] = [
  {
    name: 'within',
    text: (node, parameter) =>
      `MATCH inside = ${inside(`${node}:Atlas:Place`, '1..', parameter)}\n  WITH DISTINCT ${node}`,
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
  if (!isRecord(where)) return [];
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
