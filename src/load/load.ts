import type { Database } from '../database/database.js';
import { datasetVersion, digestProjection } from '../projection/digest.js';
import { plainProperties } from '../projection/plain.js';
import { DATASET_ID } from '../projection/project.js';
import type { Projection, Properties } from '../projection/projection.js';
import { applyChanges, type Progress } from './apply.js';
import { type Changes, differenceOf, sameProperties } from './difference.js';
import { refuseForeign } from './foreign.js';
import { applyMigrations, pendingMigrations, readMigrations } from './migrations.js';
import { refuseConflicts, refusedByConstraint } from './schema.js';
import { loadStatement } from './statements.js';
import { type Run, readStored, relationshipTypesOf, type StoredNode } from './stored.js';
import { toParameters } from './values.js';

const READ_MS = 120_000;

export interface LoadOptions {
  /** Writes nothing, but tells the same summary. */
  readonly dryRun?: boolean;
  /** Also into a database that holds somebody else's data, which stays as it is. */
  readonly adopt?: boolean;
  /** Told after each batch; from the start again when the server asks for the transaction to be repeated. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface LoadSummary {
  /** Of the dataset: the declared one and what it holds. */
  readonly version: string;
  readonly digest: string;
  /** Without the Dataset node. */
  readonly nodes: Counts;
  readonly relationships: Counts;
  /** Ids of those that the database had not had. */
  readonly migrations: readonly string[];
}

/**
 * Makes the database hold the projection and nothing else of ours, in one transaction.
 * @throws AtlasError FOREIGN_DATABASE when it holds somebody else's data and none of ours, unless that is adopted;
 * DATABASE_REFUSED when its indexes and constraints leave no room for ours or for the facts; those of Database
 */
export async function load(
  database: Database,
  projection: Projection,
  { dryRun = false, adopt = false, onProgress = () => undefined }: LoadOptions = {},
): Promise<LoadSummary> {
  const read: Run = (statement, parameters) => database.read(statement, parameters, { deadline: READ_MS });
  await refuseForeign(read, adopt);
  const pending = await pendingMigrations(database, readMigrations());
  await refuseConflicts(read, pending);
  const digest = digestProjection(projection);
  const version = datasetVersion(projection, digest);
  const compare = async (run: Run) => {
    const stored = await readStored(run, relationshipTypesOf(plainProperties(projection.dataset.properties)));
    return { stored, changes: differenceOf(stored, projection) };
  };
  const summaryOf = ({ nodes, relationships }: Changes): LoadSummary => ({
    version,
    digest,
    nodes: countsOf(nodes),
    relationships: countsOf(relationships),
    migrations: pending.map(({ id }) => id),
  });
  if (dryRun) return summaryOf((await compare(read)).changes);
  await applyMigrations(database, pending);
  const written = database.write(async (transaction) => {
    const run: Run = (statement, parameters) => transaction.run(statement, parameters);
    await run(loadStatement('lock-dataset'), { dataset: DATASET_ID });
    const { stored, changes } = await compare(run);
    await applyChanges(changes, run, onProgress);
    await setDataset(run, stored.dataset, { ...projection.dataset.properties, version, digest });
    return summaryOf(changes);
  });
  return written.catch(async (error: unknown) => {
    throw (await refusedByConstraint(error, read, projection)) ?? error;
  });
}

/** The day of load is that of the load that brought what there is, so that loading the same again writes nothing. */
async function setDataset(run: Run, stored: StoredNode | undefined, wanted: Properties): Promise<void> {
  const { loaded: _, ...found } = stored?.properties ?? {};
  if (sameProperties(plainProperties(wanted), found)) return;
  const loaded = new Date().toISOString().slice(0, 10);
  await run(loadStatement('set-dataset'), {
    dataset: DATASET_ID,
    properties: toParameters({ ...wanted, id: DATASET_ID, loaded }),
  });
}

function countsOf({ added, changed, removed }: Changes[keyof Changes]): Counts {
  return { added: added.length, changed: changed.length, removed: removed.length };
}
