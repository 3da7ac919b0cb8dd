import type { Ontology } from '../ontology/ontology.js';
import type { MetricDraft } from './draft.js';
import { type Faults, type Place, printPlace } from './fault.js';
import type { Known } from './known.js';
import type { Sections } from './sections.js';
import { entryOf } from './yaml/located.js';
import type { ParsedFile } from './yaml/parse.js';

/** Gathers what may be referred to, and reports what is declared twice. */
export function declare(
  sections: Sections,
  metrics: readonly MetricDraft[],
  ontology: Ontology,
  faults: Faults,
): Known {
  const entities = declareKeys(sections.entities, faults);
  return {
    kinds: new Map([...ontology.kinds.values()].map((kind) => [kind.slug, kind])),
    entities,
    documents: declareKeys(sections.documents, faults),
    metrics: new Map([
      ...unreadable(sections.metrics).map((id) => [id, undefined] as const),
      ...metrics.map(({ id, metric }) => [id, metric] as const),
    ]),
    redirects: declareRedirects(sections.redirects),
  };
}

function declareKeys(files: readonly ParsedFile[], faults: Faults): ReadonlyMap<string, Place> {
  const declared = new Map<string, Place>();
  for (const { file, root } of files) {
    for (const { key, place } of root.entries) {
      const earlier = declared.get(key);
      // Twice in one file is a key given twice, which the reading of YAML reports.
      if (earlier && earlier.file !== file)
        faults.report(place, `${key} is declared twice, first in ${printPlace(earlier)}`, 'keep one of them');
      if (!earlier) declared.set(key, place);
    }
  }
  for (const { file, unreadable: keys } of files) {
    for (const key of keys) if (!declared.has(key)) declared.set(key, { file, line: 1, column: 1 });
  }
  return declared;
}

function unreadable(files: readonly ParsedFile[]): string[] {
  return files.flatMap((file) => file.unreadable);
}

function declareRedirects(files: readonly ParsedFile[]): Known['redirects'] {
  return new Map(
    files.flatMap(({ root }) =>
      root.entries.map(({ key, value }) => {
        const to = value.form === 'mapping' ? entryOf(value, 'to')?.value : undefined;
        return [key, { to: to?.form === 'scalar' ? to.text : undefined }] as const;
      }),
    ),
  );
}
