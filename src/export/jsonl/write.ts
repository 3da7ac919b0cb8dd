import { digestProjection } from '../../projection/digest.js';
import type { Projection } from '../../projection/projection.js';
import type { DatasetRow, GraphRow } from './row.js';

/** An export: the Dataset node with what follows it on the first line, then a node or relationship a line. */
export function writeJsonl(projection: Projection): string {
  const { version, dataset, nodes, relationships } = projection;
  const first: DatasetRow = {
    row: 'dataset',
    format: 1,
    version,
    digest: digestProjection(projection),
    nodes: nodes.length,
    relationships: relationships.length,
    ...dataset,
  };
  const rows: readonly GraphRow[] = [
    ...nodes.map((node) => ({ row: 'node' as const, ...node })),
    ...relationships.map((relationship) => ({ row: 'relationship' as const, ...relationship })),
  ];
  return [first, ...rows].map((row) => `${JSON.stringify(row)}\n`).join('');
}
