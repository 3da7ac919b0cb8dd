import { describe, expect, it } from 'vitest';
import { datasetVersion, digestProjection } from '../../../src/projection/digest.js';
import { entity, graphOf, link, name, record } from './facts.js';

const statements = [
  link('operation/raid', 'TARGETED', 'scam-hub/park'),
  link('scam-hub/park', 'PART_OF', 'country/mm'),
];
const graph = graphOf(statements);

describe('the digest', () => {
  it('is the same for the same facts in another order, under another version', () => {
    const { entities, documents } = record([]);
    const other = graphOf(statements.toReversed(), {
      version: '2.0.0',
      entities: entities.toReversed(),
      documents: documents.toReversed(),
    });
    expect(digestProjection(other)).toBe(digestProjection(graph));
  });

  it('changes with a label, whatever their order', () => {
    const [first, ...rest] = graph.nodes;
    if (!first) throw new Error('the graph has no node');
    const labelled = (labels: readonly string[]) =>
      digestProjection({ ...graph, nodes: [{ ...first, labels }, ...rest] });
    expect(labelled(first.labels.toReversed())).toBe(digestProjection(graph));
    expect(labelled([...first.labels, 'Reviewed'])).not.toBe(digestProjection(graph));
  });

  it('changes with a name, a relationship and the licence', () => {
    const renamed = record([]).entities.map((one) =>
      one.id === 'country/mm' ? entity('country/mm', 'Country', { names: [name('Burma')] }) : one,
    );
    const digests = [
      graph,
      graphOf(statements, { entities: renamed }),
      graphOf(statements.slice(1)),
      graphOf(statements, { licence: 'CC0-1.0' }),
    ].map(digestProjection);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('ends the version of a loaded graph', () => {
    expect(datasetVersion(graph)).toBe(`1.0.0+${digestProjection(graph).slice(0, 12)}`);
  });
});
