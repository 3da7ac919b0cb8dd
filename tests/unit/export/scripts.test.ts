import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cypherScripts } from '../../../src/export/cypher/scripts.js';
import { requireFacts } from '../../../src/facts/read.js';
import { readMigrations } from '../../../src/load/migrations.js';
import { loadOntology, packagePath } from '../../../src/package.js';
import { project } from '../../../src/projection/project.js';
import { graphOf, link } from '../projection/facts.js';

const COMMITTED = packagePath('cypher/seed');
const LONGEST_BYTES = 200_000;

const ontology = loadOntology();
const scripts = cypherScripts(project(requireFacts(packagePath('seed'), ontology), ontology), readMigrations());

describe('the scripts of the seed', () => {
  it('in cypher/seed are those that `npm run generate:cypher` writes', () => {
    const committed = Object.fromEntries(
      readdirSync(COMMITTED).map((file) => [file, readFileSync(join(COMMITTED, file), 'utf8')]),
    );
    const wanted = Object.fromEntries(scripts.map(({ name, text }) => [name, text]));
    expect(Object.keys(committed).sort()).toEqual(Object.keys(wanted).sort());
    const stale = Object.keys(wanted).filter((name) => committed[name] !== wanted[name]);
    expect(stale).toEqual([]);
  });

  it('are each shorter than 200 kB', () => {
    const long = scripts.filter(({ text }) => Buffer.byteLength(text) >= LONGEST_BYTES).map(({ name }) => name);
    expect(long).toEqual([]);
  });

  it('are named in the order in which they are run: schema, nodes by family, relationships, dataset', () => {
    const names = scripts.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    const families = [...new Set(names.map((name) => name.replace(/(?:-\d+)?\.cypher$/, '')))];
    expect(families).toEqual(
      expect.arrayContaining([
        '2-actors',
        '2-concepts',
        '2-documents',
        '2-events',
        '2-places',
        '2-statements',
        '2-works',
      ]),
    );
    expect([families.at(0), families.at(-1)]).toEqual(['1-schema', '4-dataset']);
  });

  it('say in their first lines that they add and update and never remove, and hold no statement that would', () => {
    for (const { text } of scripts) {
      expect(text.slice(0, text.indexOf('CYPHER 5'))).toMatch(/adds and updates .* never removes/s);
      const code = text.replace(/'(?:[^'\\]|\\.)*'/g, "''").replace(/^\/\/.*$/gm, '');
      expect(code).not.toMatch(/\b(?:DELETE|REMOVE|DROP)\b/);
    }
  });
});

describe('a property that is a text here and a list there', () => {
  it('is a fault of ours, told before a script is written', () => {
    const graph = graphOf(
      ['operation/raid', 'operation/sweep'].map((event) => link(event, 'TARGETED', 'scam-hub/park')),
    );
    const mixed = graph.relationships.map((each) =>
      each.from === 'operation/raid' ? { ...each, properties: { statements: 'one' } } : each,
    );
    expect(() => cypherScripts({ ...graph, relationships: mixed }, [])).toThrow(
      'statements is a plain here and a list',
    );
  });
});
