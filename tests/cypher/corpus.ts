import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { packagePath } from '../../src/package.js';

const FOLDER = packagePath('tests/cypher/corpus');

/** The documents whose statements are kept as golden files, by name. */
export function corpus(): { readonly name: string; readonly text: string }[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ name: basename(file, '.graphql'), text: readFileSync(`${FOLDER}/${file}`, 'utf8') }));
}
