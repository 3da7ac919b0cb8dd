import { join } from 'node:path';
import { AtlasError } from '../../errors.js';
import { runningOn } from './lock.js';

/**
 * Tells of another atlas process on the data folder before anything of its, such as a port, is found taken.
 * @throws AtlasError DATABASE_BUSY that names the process and its Neo4j
 */
export async function refuseHeldFolder(dataFolder: string): Promise<void> {
  const home = join(dataFolder, 'neo4j');
  const running = await runningOn(home);
  if (running === undefined) return;
  throw new AtlasError(
    'DATABASE_BUSY',
    `atlas runs on the folder ${dataFolder} already: process ${running.owner}, with its Neo4j at bolt://127.0.0.1:${running.neo4j.boltPort}`,
    { advice: 'Use that one, stop it, or set ATLAS_DATA to another folder.' },
  );
}
