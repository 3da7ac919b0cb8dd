import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCoverage } from '../../../src/facts/coverage.js';
import { datasheet } from '../../../src/facts/datasheet/datasheet.js';
import { placeNames } from '../../../src/facts/datasheet/places.js';
import { requireFacts } from '../../../src/facts/read.js';
import { loadOntology, packagePath } from '../../../src/package.js';

const ontology = loadOntology();
const record = requireFacts(packagePath('seed'), ontology);
const read = (path: string) => readFileSync(packagePath(path), 'utf8');

describe('docs/datasheet.md', () => {
  it('is what `npm run generate` writes', () => {
    expect(read('docs/datasheet.md')).toBe(datasheet(record, parseCoverage(read('seed/coverage.csv')), ontology));
  });
});

describe('the places of the seed', () => {
  const names = placeNames(record, ontology);
  const share = (having: readonly unknown[]) => having.length / names.places.length;
  const idsWithout = (having: readonly unknown[]) =>
    names.places.filter((place) => !having.includes(place)).map(({ id }) => id);

  it('all lie in a country', () => {
    expect(idsWithout(names.nested)).toEqual([]);
  });

  it('have a name outside the Latin script, of at least 85 in 100', () => {
    expect(share(names.outsideLatin), `without: ${idsWithout(names.outsideLatin)}`).toBeGreaterThanOrEqual(0.85);
  });

  it("have a name in their country's language, of at least 80 in 100", () => {
    expect(share(names.ownLanguage), `without: ${idsWithout(names.ownLanguage)}`).toBeGreaterThanOrEqual(0.8);
  });
});
