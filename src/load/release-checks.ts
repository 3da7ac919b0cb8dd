import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '../database/database.js';
import { AtlasError } from '../errors.js';
import { packagePath } from '../package.js';
import { DATASET_ID } from '../projection/project.js';
import type { Run } from './stored.js';
import { textOf } from './values.js';

const READ_MS = 120_000;
const FOLDER = 'cypher/checks';

/** One thing that must hold of a loaded graph. */
export interface ReleaseCheck {
  /** Its file without the ending: `601-statement-is-cited`. */
  readonly name: string;
  /** Its first comment line. */
  readonly rule: string;
  /** Returns a row for each offence: an id, and why. */
  readonly statement: string;
}

export interface Offence {
  readonly check: ReleaseCheck;
  /** Of the node, or of the one that the relationship starts from. */
  readonly id: string;
  readonly why: string;
}

/** All checks of `cypher/checks`, by name. */
export function readReleaseChecks(): readonly ReleaseCheck[] {
  const files = readdirSync(packagePath(FOLDER)).filter((file) => file.endsWith('.cypher'));
  return files.sort().map((file) => {
    const statement = readFileSync(packagePath(`${FOLDER}/${file}`), 'utf8');
    return { name: file.replace('.cypher', ''), rule: /^\/\/ (.*)$/m.exec(statement)?.[1] ?? '', statement };
  });
}

/** What offends against one check. */
export async function runReleaseCheck(check: ReleaseCheck, run: Run): Promise<readonly Offence[]> {
  const rows = await run(check.statement);
  return rows.map(([id, why]) => ({ check, id: textOf(id), why: textOf(why) }));
}

/**
 * Runs the checks one after the other.
 * @throws AtlasError NO_DATABASE when no dataset of ours is loaded; those of Database
 */
export async function runReleaseChecks(
  database: Database,
  checks: readonly ReleaseCheck[],
): Promise<readonly Offence[]> {
  const read: Run = (statement, parameters) => database.read(statement, parameters, { deadline: READ_MS });
  const [dataset] = await read('CYPHER 5 MATCH (d:Atlas:Dataset {id: $dataset}) RETURN d.id', { dataset: DATASET_ID });
  if (!dataset) {
    throw new AtlasError('NO_DATABASE', 'the database holds no dataset of scam-atlas', {
      advice: 'Load one with `atlas load`.',
    });
  }
  const offences: Offence[] = [];
  for (const check of checks) offences.push(...(await runReleaseCheck(check, read)));
  return offences;
}
