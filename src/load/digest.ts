import type { Database } from '../database/database.js';
import { AtlasError } from '../errors.js';
import { digest } from '../projection/digest.js';
import { readStored } from './stored.js';

const READ_MS = 120_000;

/**
 * The digest of what a database holds, computed from its nodes and relationships; see docs/graph.md.
 * @throws AtlasError NO_DATABASE when no dataset of ours is loaded
 */
export async function digestDatabase(database: Database): Promise<string> {
  const { dataset, nodes, relationships } = await readStored(
    (statement, parameters) => database.read(statement, parameters, { deadline: READ_MS }),
    [],
  );
  if (!dataset) {
    throw new AtlasError('NO_DATABASE', 'the database holds no dataset of scam-atlas', {
      advice: 'Load one with `atlas load`.',
    });
  }
  const { version: _version, loaded: _loaded, digest: _digest, ...properties } = dataset.properties;
  return digest([{ ...dataset, properties }, ...nodes], relationships);
}
