import { inject } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open.js';
import { requireFacts } from '../../src/facts/read.js';
import { load } from '../../src/load/load.js';
import { loadOntology, packagePath } from '../../src/package.js';
import { project } from '../../src/projection/project.js';

/** The run's Neo4j with the project's own facts in it. The caller closes it. */
export async function loadSeed(): Promise<Database> {
  const ontology = loadOntology();
  const database = await openDatabase(inject('neo4j'));
  await load(database, project(requireFacts(packagePath('seed'), ontology), ontology));
  return database;
}
