/** `npm run generate`: writes every file that is derived from the ontology or the facts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { browserStyle } from '../src/export/browser/style.js';
import { coverFacts, parseCoverage, printCoverage } from '../src/facts/coverage.js';
import { datasheet } from '../src/facts/datasheet/datasheet.js';
import { acceptFacts } from '../src/facts/ledger/files.js';
import { requireFacts } from '../src/facts/read.js';
import { generateSeedSchema } from '../src/facts/schema/generate.js';
import { generateSchema } from '../src/ontology/schema.js';
import { loadOntology, packagePath } from '../src/package.js';

const ontology = loadOntology();
writeFileSync(
  packagePath('schema.graphql'),
  generateSchema(ontology, readFileSync(packagePath('src/ontology/frame.graphql'), 'utf8')),
);
writeFileSync(packagePath('seed/schema.json'), generateSeedSchema(ontology));
writeFileSync(packagePath('cypher/browser/style.grass'), browserStyle(ontology));

const record = requireFacts(packagePath('seed'), ontology);
acceptFacts(packagePath('seed'), record);
const coverage = coverFacts(parseCoverage(readFileSync(packagePath('seed/coverage.csv'), 'utf8')), record, ontology);
writeFileSync(packagePath('seed/coverage.csv'), printCoverage(coverage));
writeFileSync(packagePath('docs/datasheet.md'), datasheet(record, coverage, ontology));
