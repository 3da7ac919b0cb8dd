import { readFileSync } from 'node:fs';
import { packagePath } from '../package.js';

/** The statement in `cypher/load/<name>.cypher`. */
export function loadStatement(name: string): string {
  return readFileSync(packagePath(`cypher/load/${name}.cypher`), 'utf8');
}
