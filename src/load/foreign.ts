import { AtlasError } from '../errors.js';
import { DATASET_ID } from '../projection/project.js';
import { loadStatement } from './statements.js';
import type { Run } from './stored.js';

/**
 * Lets a load pass to an empty database, to one with a Dataset of ours, and with `adopt` to one that holds other data.
 * Nodes that carry our marker and that no load of ours made are never let pass: a load would take them for its own.
 * @throws AtlasError FOREIGN_DATABASE
 */
export async function refuseForeign(run: Run, adopt: boolean): Promise<void> {
  const [row] = await run(loadStatement('foreign'), { dataset: DATASET_ID });
  const [isOurs, hasOthers, marked] = row ?? [];
  if (isOurs === true) return;
  if (marked !== 0) throw markedByOthers(Number(marked));
  if (hasOthers === true && !adopt) throw foreign();
}

function foreign(): AtlasError {
  return new AtlasError('FOREIGN_DATABASE', "the database holds somebody else's data, and none of scam-atlas", {
    advice:
      'Nothing was written. Name an empty database with NEO4J_URI and NEO4J_DATABASE, or add --adopt to load beside that data, which stays as it is (docs/graph.md).',
  });
}

function markedByOthers(nodes: number): AtlasError {
  const some = nodes === 1 ? '1 node' : `${nodes} nodes`;
  return new AtlasError(
    'FOREIGN_DATABASE',
    `the database has ${some} with the label Atlas, which scam-atlas did not make`,
    {
      advice:
        'Nothing was written: a load would take them for its own. Name another database with NEO4J_URI and NEO4J_DATABASE, or give them another label.',
    },
  );
}
