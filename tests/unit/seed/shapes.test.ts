import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { requireFacts } from '../../../src/facts/read.js';
import { boxOf, extentOf } from '../../../src/model/area.js';
import { loadOntology, loadSchemaText, packagePath } from '../../../src/package.js';
import { remember } from '../../reference/memory.js';
import { createReference } from '../../reference/reference.js';

const ontology = loadOntology();
const record = requireFacts(packagePath('seed'), ontology);
const shapes = record.entities.flatMap(({ id, shape }) => (shape ? [{ id, area: shape.area }] : []));

describe('the shapes of the seed', () => {
  it('are those of regions in five countries', () => {
    expect(shapes.length).toBeGreaterThan(30);
    expect(new Set(shapes.map(({ id }) => id.slice(0, 'region/xx'.length)))).toEqual(
      new Set(['region/cn', 'region/kh', 'region/la', 'region/mm', 'region/th']),
    );
    for (const { id, area } of shapes) {
      const { west, south, east, north } = boxOf(area);
      expect([west > 73, south > 5, east < 135, north < 54], id).toEqual([true, true, true, true]);
    }
  });

  it('are geometries of RFC 7946: closed rings, against the clock around and with it in holes, of few decimals', () => {
    for (const { id, area } of shapes) {
      for (const polygon of area.type === 'Polygon' ? [area.coordinates] : area.coordinates) {
        expect(
          polygon.map((ring) => extentOf(ring) > 0),
          id,
        ).toEqual(polygon.map((_, index) => index === 0));
        for (const ring of polygon) expect(ring.at(-1), id).toEqual(ring[0]);
        expect(JSON.stringify(polygon), id).not.toMatch(/\.\d{5}/);
      }
    }
  });

  it('are answered as docs/api.md shows', () => {
    const api = readFileSync(packagePath('docs/api.md'), 'utf8');
    const [, query = '', answer = ''] = /## Shapes.*?```graphql\n(.*?)```\n\n```json\n(.*?)```/s.exec(api) ?? [];
    const reference = createReference(remember(record, ontology, '2026-01-01'), loadSchemaText());
    expect(JSON.parse(JSON.stringify(reference.execute(parse(query))))).toEqual({ data: JSON.parse(answer) });
  });
});
