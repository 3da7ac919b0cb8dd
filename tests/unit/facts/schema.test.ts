import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateSeedSchema } from '../../../src/facts/schema/generate.js';
import { generateSchema } from '../../../src/ontology/schema.js';
import { loadOntology, loadSchemaText, packagePath } from '../../../src/package.js';

const ontology = loadOntology();

describe('generated files', () => {
  it('seed/schema.json is what `npm run generate` writes', () => {
    expect(readFileSync(packagePath('seed/schema.json'), 'utf8')).toBe(generateSeedSchema(ontology));
  });

  it('schema.graphql is what `npm run generate` writes', () => {
    const frame = readFileSync(packagePath('src/ontology/frame.graphql'), 'utf8');
    expect(loadSchemaText()).toBe(generateSchema(ontology, frame));
  });
});

describe("the seed's schema", () => {
  const schema: unknown = JSON.parse(generateSeedSchema(ontology));

  it('has every kind and every field of it that can be written', () => {
    for (const kind of ontology.kinds.values()) {
      const written = [...kind.fields.values()].filter(
        (field) => field.form === 'property' || field.predicates.length === 1,
      );
      const properties = Object.fromEntries(written.map(({ name }) => [name, expect.anything()]));
      expect(schema).toMatchObject({
        patternProperties: { [`^${kind.slug}/[a-z0-9-]+$`]: expect.anything() },
        definitions: { [kind.type]: { additionalProperties: false, required: ['names'], properties } },
      });
    }
  });

  it('refers to definitions that are there', () => {
    const text = JSON.stringify(schema);
    const named = [...text.matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)].map(([, name = '']) => name);
    for (const name of new Set(named)) expect(schema).toHaveProperty(['definitions', name]);
  });

  it('offers the words of closed lists in lower case', () => {
    expect(schema).toHaveProperty(
      ['definitions', 'statement-modality', 'anyOf', 0, 'enum'],
      ['done', 'planned', 'ordered'],
    );
  });
});
