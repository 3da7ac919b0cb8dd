import { ENTITY, MARKER } from '../../ontology/ontology.js';
import type { ProjectedNode, ProjectedRelationship } from '../../projection/projection.js';
import { type Group, grouped } from './grouped.js';
import { tableOf } from './table.js';

/** Rows that one statement could take; it is cut where it gets long. */
export interface Batch {
  /** A literal each, on one line. */
  readonly rows: readonly string[];
  /** What is done with each `row`. */
  readonly clauses: readonly string[];
}

/** Nodes with the same labels together. */
export function nodeBatches(nodes: readonly ProjectedNode[]): readonly Batch[] {
  return [...grouped(nodes, ({ labels }) => labels.join(':')).values()].map(nodeBatch);
}

function nodeBatch(nodes: Group<ProjectedNode>): Batch {
  const { rows, map } = tableOf(
    nodes,
    ({ id }) => [id],
    ({ properties }) => properties,
  );
  const label = nodes[0].labels.filter((each) => each !== MARKER).join(':');
  const write = [`MERGE (n:${MARKER} {id: row[0]})`, `SET n = ${map}, n.id = row[0], n:${label}`];
  // An older dataset may have an entity where there is a redirect now, and relationships of it, which would stay.
  const isFree = `WITH row WHERE NOT EXISTS { MATCH (:${MARKER}:${ENTITY} {id: row[0]}) }`;
  return { rows, clauses: label === 'Redirect' ? [isFree, ...write] : write };
}

/** Relationships of the same type together. */
export function relationshipBatches(relationships: readonly ProjectedRelationship[]): readonly Batch[] {
  return [...grouped(relationships, ({ type }) => type)].flatMap(([type, ofType]) => {
    const pairs = [...grouped(ofType, ({ from, to }) => `${from} ${to}`).values()];
    return [
      // The only one between two nodes is known by its ends: where its position differs now it is updated, not doubled.
      relationshipBatch(pairs.filter((pair) => pair.length === 1).flat(), type, ''),
      relationshipBatch(pairs.filter((pair) => pair.length > 1).flat(), type, POSITION),
    ].filter(({ rows }) => rows.length > 0);
  });
}

const POSITION = ' {position: properties.position}';

function relationshipBatch(relationships: readonly ProjectedRelationship[], type: string, key: string): Batch {
  const { rows, map } = tableOf(
    relationships,
    ({ from, to }) => [from, to],
    ({ properties }) => properties,
  );
  return {
    rows,
    clauses: [
      `WITH row, ${map} AS properties`,
      `MATCH (a:${MARKER} {id: row[0]})`,
      `MATCH (b:${MARKER} {id: row[1]})`,
      `MERGE (a)-[r:${type}${key}]->(b)`,
      'SET r = properties',
    ],
  };
}
