import type { Place } from '../fault.js';

/** YAML as it stands in a file, apart from what it means: every scalar is its source's text. */
export type Located = Scalar | Mapping | List | Nothing;

export interface Scalar {
  readonly form: 'scalar';
  readonly place: Place;
  /** As written, without quotes: numbers and dates are not interpreted, so that none loses a digit. */
  readonly text: string;
}

export interface Mapping {
  readonly form: 'mapping';
  readonly place: Place;
  /** In the order of the file; a key given twice is a fault already and stands here twice. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly place: Place;
  readonly value: Located;
}

export interface List {
  readonly form: 'list';
  readonly place: Place;
  readonly items: readonly Located[];
}

/** A key without a value, or what can't be read. */
interface Nothing {
  readonly form: 'nothing';
  readonly place: Place;
}

export const SHAPES: Record<Located['form'], string> = {
  scalar: 'a word or text',
  mapping: 'a mapping (key: value)',
  list: 'a list',
  nothing: 'nothing',
};

export function entryOf(mapping: Mapping, key: string): Entry | undefined {
  return mapping.entries.find((entry) => entry.key === key);
}
