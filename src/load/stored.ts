import type { Parameters, Row } from '../database/database.js';
import type { PlainNode, PlainRelationship } from '../projection/digest.js';
import type { PlainProperties } from '../projection/plain.js';
import { DATASET_ID } from '../projection/project.js';
import { loadStatement } from './statements.js';
import { fromStored, textOf, textsOf } from './values.js';

/** Sends a statement: a read of its own, or one within a transaction. */
export type Run = (statement: string, parameters?: Parameters) => Promise<readonly Row[]>;

/** `id` is empty where somebody else gave a node our marker and no id. */
export type StoredNode = PlainNode & { readonly elementId: string };
export type StoredRelationship = PlainRelationship & { readonly elementId: string };

/** What is ours in a database. */
export interface Stored {
  readonly dataset: StoredNode | undefined;
  /** All others, without those that record migrations. */
  readonly nodes: readonly StoredNode[];
  readonly relationships: readonly StoredRelationship[];
}

/** `types`: relationship types that are ours beside those that the last load called so. */
export async function readStored(run: Run, types: readonly string[]): Promise<Stored> {
  const all = (await run(loadStatement('stored-nodes'))).map(nodeOf);
  const dataset = all.find((node) => node.id === DATASET_ID);
  const ours = [...new Set([...types, ...relationshipTypesOf(dataset?.properties ?? {})])];
  const relationships = await run(loadStatement('stored-relationships'), { types: ours });
  return {
    dataset,
    nodes: all.filter((node) => node !== dataset),
    relationships: relationships.map(relationshipOf),
  };
}

export function relationshipTypesOf({ relationshipTypes }: PlainProperties): readonly string[] {
  return Array.isArray(relationshipTypes) ? relationshipTypes : [];
}

function nodeOf([elementId, id, labels, all]: Row): StoredNode {
  const { id: _, ...properties } = fromStored(all);
  return {
    elementId: textOf(elementId),
    id: typeof id === 'string' ? id : '',
    labels: textsOf(labels),
    properties,
  };
}

function relationshipOf([elementId, type, from, to, all]: Row): StoredRelationship {
  return {
    elementId: textOf(elementId),
    type: textOf(type),
    from: typeof from === 'string' ? from : '',
    to: typeof to === 'string' ? to : '',
    properties: fromStored(all),
  };
}
