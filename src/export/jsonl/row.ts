import { z } from 'zod';
import { calendarDay, type Day } from '../../model/dates.js';
import type { ProjectedNode, ProjectedRelationship } from '../../projection/projection.js';

const day = z.string().transform((text, context): Day => {
  const found = calendarDay(text);
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: 'no calendar day' });
  return z.NEVER;
});

const value = z.union([
  z.string(),
  z.boolean(),
  z.int(),
  z.array(z.string()),
  z.strictObject({ day }),
  z.strictObject({ float: z.number() }),
]);
const properties = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'no name of a property'), value);
const id = z.string().min(1);
const node = { id, labels: z.array(z.string().regex(/^[A-Z][A-Za-z]*$/, 'no label')).min(2), properties };
const type = z.string().regex(/^[A-Z][A-Z_]*$/, 'no type of a relationship');
const count = z.int().nonnegative();

/** The first line of an export. */
export const datasetRow = z.strictObject({
  row: z.literal('dataset'),
  /** Of the lines that follow. */
  format: z.literal(1),
  version: z.string().min(1),
  digest: z.string(),
  nodes: count,
  relationships: count,
  ...node,
});

/** Every other line: first all nodes, then all relationships. */
export const graphRow = z.discriminatedUnion('row', [
  z.strictObject({ row: z.literal('node'), ...node }),
  z.strictObject({ row: z.literal('relationship'), type, from: id, to: id, properties }),
]);

export interface DatasetRow extends ProjectedNode {
  readonly row: 'dataset';
  readonly format: 1;
  readonly version: string;
  readonly digest: string;
  readonly nodes: number;
  readonly relationships: number;
}
export type GraphRow =
  | (ProjectedNode & { readonly row: 'node' })
  | (ProjectedRelationship & { readonly row: 'relationship' });
