import { createHash } from 'node:crypto';
import { type PlainProperties, plainProperties } from './plain.js';
import { compareText, type Projection } from './projection.js';

const SHORT = 12;

export interface PlainNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: PlainProperties;
}

export interface PlainRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: PlainProperties;
}

/** sha-256 in hexadecimal of what the graph holds; internal ids, dataset version and day of load are no part of it. */
export function digestProjection({ dataset, nodes, relationships }: Projection): string {
  return digest(
    [dataset, ...nodes].map((node) => ({ ...node, properties: plainProperties(node.properties) })),
    relationships.map((each) => ({ ...each, properties: plainProperties(each.properties) })),
  );
}

/** Does not depend on the order of nodes, relationships, labels or properties. */
export function digest(nodes: readonly PlainNode[], relationships: readonly PlainRelationship[]): string {
  const hash = createHash('sha256');
  const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort(compareText);
  for (const line of lines(nodes.map((node) => [node.id, node.labels.toSorted(compareText), entries(node.properties)])))
    hash.update(`${line}\n`);
  for (const line of lines(relationships.map((each) => [each.type, each.from, each.to, entries(each.properties)])))
    hash.update(`${line}\n`);
  return hash.digest('hex');
}

function entries(properties: PlainProperties): unknown {
  return Object.entries(properties).sort(([one], [other]) => compareText(one, other));
}

/** The version that a loaded graph carries: the declared one and what it holds. */
export function datasetVersion(projection: Projection, projectionDigest = digestProjection(projection)): string {
  return `${projection.version}+${projectionDigest.slice(0, SHORT)}`;
}
