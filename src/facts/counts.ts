import type { FactRecord } from '../model/record.js';
import type { Ontology } from '../ontology/ontology.js';
import type { Faults } from './fault.js';
import type { Dataset } from './sections/dataset.js';
import { suggest } from './suggestion.js';

/** How many there are, by what `counts` of `dataset.yaml` may name: the three sums and each kind. */
export function countsOf(
  { entities, statements, documents }: Pick<FactRecord, 'entities' | 'statements' | 'documents'>,
  ontology: Ontology,
): ReadonlyMap<string, number> {
  const counts = new Map([
    ['entities', entities.length],
    ['statements', statements.length],
    ['documents', documents.length],
    ...[...ontology.kinds.values()].map(({ slug }) => [slug, 0] as const),
  ]);
  for (const { type } of entities) {
    const slug = ontology.kinds.get(type)?.slug;
    if (slug !== undefined) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
}

/** Reports every count that is out of the bounds declared for it. */
export function reportCounts(
  { counts: bounds }: Dataset,
  record: FactRecord,
  ontology: Ontology,
  faults: Faults,
): void {
  const counts = countsOf(record, ontology);
  for (const { of, atLeast = 0, atMost = Number.POSITIVE_INFINITY, place } of bounds) {
    const count = counts.get(of);
    if (count === undefined) faults.report(place, `counts has no ${of}`, suggest(of, counts.keys()));
    else if (count < atLeast) faults.report(place, `${of}: there are ${count}, fewer than ${atLeast}`, ADVICE);
    else if (count > atMost) faults.report(place, `${of}: there are ${count}, more than ${atMost}`, ADVICE);
  }
}

const ADVICE = 'find what was lost or doubled, or change the bounds if the facts are right';
