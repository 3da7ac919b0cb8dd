import type { ParsedFile } from './yaml/parse.js';

/** The files of a seed folder by what is in them. */
export interface Sections {
  readonly dataset: readonly ParsedFile[];
  readonly metrics: readonly ParsedFile[];
  readonly redirects: readonly ParsedFile[];
  readonly documents: readonly ParsedFile[];
  readonly entities: readonly ParsedFile[];
}

const BY_NAME: Partial<Record<string, keyof Sections>> = {
  'dataset.yaml': 'dataset',
  'metrics.yaml': 'metrics',
  'redirects.yaml': 'redirects',
};

/** Sorts files by their path inside the seed folder. */
export function sectionsOf(files: readonly ParsedFile[]): Sections {
  const of = (name: keyof Sections) => files.filter(({ file }) => sectionOf(file) === name);
  return {
    dataset: of('dataset'),
    metrics: of('metrics'),
    redirects: of('redirects'),
    documents: of('documents'),
    entities: of('entities'),
  };
}

function sectionOf(file: string): keyof Sections {
  const inside = file.slice(file.indexOf('/') + 1);
  return BY_NAME[inside] ?? (inside.startsWith('documents/') ? 'documents' : 'entities');
}
