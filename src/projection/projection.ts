import type { Day } from '../model/dates.js';

/** A date in the graph, told from a text that looks like one. */
export interface DayValue {
  readonly day: Day;
}

/** A number that is a float in the graph even where it is whole. */
export interface FloatValue {
  readonly float: number;
}

/** A number without `float` is an integer. */
export type PropertyValue = string | boolean | number | readonly string[] | DayValue | FloatValue;

/** An absent property has no key. */
export type Properties = Readonly<Record<string, PropertyValue>>;

export interface ProjectedNode {
  readonly id: string;
  /** Marker first. */
  readonly labels: readonly string[];
  /** Without the id. */
  readonly properties: Properties;
}

/** One for each type, from, to and `position`, where it has one. */
export interface ProjectedRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** What a fact record looks like as a graph; see docs/graph.md. */
export interface Projection {
  /** As declared in the seed; the graph's own version adds the digest. */
  readonly version: string;
  /** The Dataset node without version, day of load and digest. */
  readonly dataset: ProjectedNode;
  /** All other nodes, by id. */
  readonly nodes: readonly ProjectedNode[];
  /** By type, from, to and position. */
  readonly relationships: readonly ProjectedRelationship[];
}

/** Properties of those that have a value. */
export function properties(given: Readonly<Record<string, PropertyValue | undefined>>): Properties {
  const present: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries(given)) if (value !== undefined) present[name] = value;
  return present;
}

/** Plain comparison of code units: the order of ids everywhere, whatever the locale. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
