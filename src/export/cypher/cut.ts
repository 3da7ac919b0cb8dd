import type { Batch } from './batches.js';

/** Of one statement: short enough to be planned quickly. */
const STATEMENT_BYTES = 20_000;

/** The statements of a batch, each with as many rows as it may have. */
export function cutBatch({ rows, clauses }: Batch): readonly string[] {
  return cut(rows, STATEMENT_BYTES).map(
    (some) => `CYPHER 5\nUNWIND [\n${some.join(',\n')}\n] AS row\n${clauses.join('\n')};\n`,
  );
}

/** Runs of texts, in their order, each of as many bytes as given or of a single longer text. */
export function cut(texts: readonly string[], bytes: number): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let left = 0;
  for (const text of texts) {
    const size = Buffer.byteLength(text);
    const run = runs.at(-1);
    if (run && size <= left) run.push(text);
    else {
      runs.push([text]);
      left = bytes;
    }
    left -= size;
  }
  return runs;
}
