import { requireFacts } from '../../src/facts/read.js';
import type { FactRecord } from '../../src/model/record.js';
import { loadOntology, loadSchemaText, packagePath } from '../../src/package.js';
import { type Memory, remember } from './memory.js';
import { createReference, type Reference } from './reference.js';

/** The facts of the fixture world. */
export function worldFacts(): FactRecord {
  return requireFacts(packagePath('tests/world'), loadOntology());
}

export function worldMemory(loaded = '2026-01-01'): Memory {
  return remember(worldFacts(), loadOntology(), loaded);
}

/** The API over the fixture world. */
export function worldReference(loaded?: string): Reference {
  return createReference(worldMemory(loaded), loadSchemaText());
}
