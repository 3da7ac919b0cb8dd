import { readFileSync } from 'node:fs';
import { packagePath } from '../package.js';

/** The statements in `cypher/sources`, by file name without its ending. */
export const SOURCE_TEXTS = {
  evidence: read('evidence'),
  search: read('search'),
  resolve: read('resolve'),
  identifier: read('identifier'),
  metrics: read('metrics'),
  dataset: read('dataset'),
  disputes: read('disputes'),
  runningTotal: read('running-total'),
};

function read(name: string): string {
  return readFileSync(packagePath(`cypher/sources/${name}.cypher`), 'utf8').trim();
}
