import type { Changes } from './difference.js';
import { loadStatement } from './statements.js';
import type { Run } from './stored.js';
import { toParameters } from './values.js';

const BATCH = 1_000;

export interface Progress {
  /** Nodes and relationships written so far, of those to write. */
  readonly done: number;
  readonly total: number;
}

interface Step {
  /** A file of `cypher/load`; the statement takes `rows` and returns how many it found. */
  readonly statement: string;
  readonly rows: readonly unknown[];
}

/** Writes the changes in batches; relationships go before their nodes and come after them. */
export async function applyChanges(
  changes: Changes,
  run: Run,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const steps = stepsOf(changes);
  const total = steps.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { statement, rows } of steps) {
    const text = loadStatement(statement);
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      const [row] = await run(text, { rows: batch });
      if (row?.[0] !== batch.length) throw new Error(`${statement} found ${row?.[0]} of ${batch.length} rows`);
      done += batch.length;
      onProgress({ done, total });
    }
  }
}

function stepsOf({ nodes, relationships }: Changes): readonly Step[] {
  const nodeProperties = (node: Changes['nodes']['added'][number]) => ({
    ...toParameters(node.properties),
    id: node.id,
  });
  return [
    { statement: 'remove-relationships', rows: relationships.removed.map((found) => found.elementId) },
    { statement: 'remove-nodes', rows: nodes.removed.map((found) => found.elementId) },
    {
      statement: 'add-nodes',
      rows: nodes.added.map((node) => ({ labels: node.labels, properties: nodeProperties(node) })),
    },
    {
      statement: 'change-nodes',
      rows: nodes.changed.map(({ wanted, found }) => ({
        id: wanted.id,
        labels: wanted.labels,
        formerLabels: found.labels.filter((label) => !wanted.labels.includes(label)),
        properties: nodeProperties(wanted),
      })),
    },
    {
      statement: 'add-relationships',
      rows: relationships.added.map(({ type, from, to, properties }) => ({
        type,
        from,
        to,
        properties: toParameters(properties),
      })),
    },
    {
      statement: 'change-relationships',
      rows: relationships.changed.map(({ wanted, found }) => ({
        elementId: found.elementId,
        properties: toParameters(wanted.properties),
      })),
    },
  ];
}
