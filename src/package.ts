import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Ontology } from './ontology/ontology.js';
import { parseOntology } from './ontology/parse.js';

/** Absolute path of a file or folder of the package, given relative to its root. */
export function packagePath(relative: string): string {
  return fileURLToPath(new URL(`../${relative}`, import.meta.url));
}

/** The model this package ships. */
export function loadOntology(): Ontology {
  return parseOntology(readFileSync(packagePath('ontology.graphql'), 'utf8'));
}

/** The public API this package ships, as SDL. */
export function loadSchemaText(): string {
  return readFileSync(packagePath('schema.graphql'), 'utf8');
}
