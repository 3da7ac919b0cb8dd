import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packagePath } from '../../src/package.js';
import { REFUSED } from './hostile.js';

const FOLDER = packagePath('tests/reliability');
const rows = readFileSync(packagePath('docs/reliability.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (---|.* \| test \|$)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts') && name !== 'table.test.ts')
  .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'))
  .join('\n');

it('docs/reliability.md names a test on each line, and every test of a hostile request has a line with the status it expects', () => {
  for (const [, , name = ''] of rows) {
    const own = name
      .replace(/^is refused at once: (a GET of )?/, '')
      .replace(/^changes no statement and is answered: (.*) in every string$/, '$1');
    expect(sources).toContain(own);
  }
  for (const { name, status, code } of REFUSED) {
    expect(rows).toContainEqual([expect.any(String), `${status} \`${code}\``, `is refused at once: ${name}`]);
  }
});
