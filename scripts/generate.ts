/** `npm run generate`: writes every file that is derived from the ontology. */
import { readFileSync, writeFileSync } from 'node:fs';
import { generateSeedSchema } from '../src/facts/schema/generate.js';
import { generateSchema } from '../src/ontology/schema.js';
import { loadOntology, packagePath } from '../src/package.js';

const ontology = loadOntology();
writeFileSync(
  packagePath('schema.graphql'),
  generateSchema(ontology, readFileSync(packagePath('src/ontology/frame.graphql'), 'utf8')),
);
writeFileSync(packagePath('seed/schema.json'), generateSeedSchema(ontology));
