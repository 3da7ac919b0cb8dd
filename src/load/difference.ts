import { type PlainProperties, plainProperties } from '../projection/plain.js';
import type { ProjectedNode, ProjectedRelationship, Projection } from '../projection/projection.js';
import type { Stored, StoredNode, StoredRelationship } from './stored.js';

interface Difference<Wanted, Found> {
  readonly added: readonly Wanted[];
  readonly changed: readonly { readonly wanted: Wanted; readonly found: Found }[];
  readonly removed: readonly Found[];
}

/** What has to be done for the stored graph to be the projected one; the Dataset node apart. */
export interface Changes {
  readonly nodes: Difference<ProjectedNode, StoredNode>;
  readonly relationships: Difference<ProjectedRelationship, StoredRelationship>;
}

export function differenceOf(stored: Stored, projection: Projection): Changes {
  return {
    nodes: compare(projection.nodes, stored.nodes, (node) => node.id, sameNode),
    relationships: compare(projection.relationships, stored.relationships, relationshipKey, sameRelationship),
  };
}

function compare<Wanted extends object, Found extends object>(
  wanted: readonly Wanted[],
  stored: readonly Found[],
  keyOf: (one: Wanted | Found) => string,
  isSame: (wanted: Wanted, found: Found) => boolean,
): Difference<Wanted, Found> {
  const found = new Map(stored.map((one) => [keyOf(one), one]));
  const missing = wanted.filter((one) => !found.has(keyOf(one)));
  const pairs = wanted.flatMap((one) => {
    const other = found.get(keyOf(one));
    return other ? [{ wanted: one, found: other }] : [];
  });
  const kept = new Set(pairs.map((pair) => pair.found));
  return {
    added: missing,
    changed: pairs.filter((pair) => !isSame(pair.wanted, pair.found)),
    removed: stored.filter((one) => !kept.has(one)),
  };
}

function relationshipKey({ type, from, to, properties }: ProjectedRelationship | StoredRelationship): string {
  return JSON.stringify([type, from, to, properties.position ?? null]);
}

function sameNode(wanted: ProjectedNode, found: StoredNode): boolean {
  const labels = new Set(found.labels);
  return (
    labels.size === wanted.labels.length && wanted.labels.every((label) => labels.has(label)) && same(wanted, found)
  );
}

function sameRelationship(wanted: ProjectedRelationship, found: StoredRelationship): boolean {
  return same(wanted, found);
}

function same(wanted: ProjectedNode | ProjectedRelationship, found: { readonly properties: PlainProperties }): boolean {
  return sameProperties(plainProperties(wanted.properties), found.properties);
}

export function sameProperties(one: PlainProperties, other: PlainProperties): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]))
  );
}
