import { inject } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open.js';
import { load } from '../../src/load/load.js';
import { loadOntology } from '../../src/package.js';
import { project } from '../../src/projection/project.js';
import { worldFacts } from '../reference/world.js';

export interface LoadedWorld {
  readonly database: Database;
  /** The day the graph was loaded, as it says itself. */
  readonly loaded: string;
}

/** The run's Neo4j with the fixture world in it; loading it again changes nothing. The caller closes the database. */
export async function loadWorld(): Promise<LoadedWorld> {
  const database = await openDatabase(inject('neo4j'));
  await load(database, project(worldFacts(), loadOntology()));
  const [row] = await database.read("MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.loaded");
  return { database, loaded: String(row?.[0]) };
}
