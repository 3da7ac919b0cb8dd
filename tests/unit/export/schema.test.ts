import { expect, it } from 'vitest';
import { schemaStatements } from '../../../src/export/cypher/schema.js';

it('the schema of the scripts is what stays: no index that a later file drops, and no drop', () => {
  const files = [
    {
      id: 'migration/001',
      checksum: 'a',
      statements: [
        'CYPHER 5\nCREATE INDEX atlas_one IF NOT EXISTS FOR (n:Atlas) ON (n.one)',
        'CYPHER 5\nCREATE TEXT INDEX atlas_two IF NOT EXISTS FOR (n:Atlas) ON (n.two)',
        'CYPHER 5\nCREATE CONSTRAINT atlas_id IF NOT EXISTS FOR (n:Atlas) REQUIRE n.id IS UNIQUE',
      ],
    },
    { id: 'migration/002', checksum: 'b', statements: ['CYPHER 5\nDROP INDEX atlas_two IF EXISTS'] },
  ];
  const text = schemaStatements(files).join('');
  expect(text).toContain('atlas_one');
  expect(text).toContain('atlas_id');
  expect(text).not.toMatch(/atlas_two|DROP/);
  expect(text.match(/SET m:Migration/g)).toHaveLength(2);
});
