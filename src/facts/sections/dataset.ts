import type { CountBounds, DatasetDeclaration } from '../../model/record.js';
import type { Placed } from '../draft.js';
import type { Faults } from '../fault.js';
import { present } from '../present.js';
import { asMapping, checkKeys, optional, readList, required, show } from '../values/fields.js';
import { readLine, readScalar } from '../values/text.js';
import type { Entry, Located } from '../yaml/located.js';
import type { ParsedFile } from '../yaml/parse.js';

export const DATASET_KEYS = ['version', 'licence', 'attribution', 'gaps', 'counts'] as const;

/** The declaration, whose counts still say where they stand. */
export type Dataset = Omit<DatasetDeclaration, 'counts'> & { readonly counts: readonly Placed<CountBounds>[] };

/** `dataset.yaml`: what the facts as a whole are. */
export function readDataset({ root }: ParsedFile, faults: Faults): Dataset | undefined {
  checkKeys(root, DATASET_KEYS, 'dataset', faults);
  const line = (key: string) => required(root, key, 'dataset', faults, (node) => readLine(node, key, faults));
  const lines = (node: Located, key: string) => readList(node, key, faults, (item) => readLine(item, key, faults));
  const version = line('version');
  const licence = line('licence');
  const attribution = required(root, 'attribution', 'dataset', faults, (node) => lines(node, 'attribution')) ?? [];
  const gaps = optional(root, 'gaps', (node) => lines(node, 'gaps')) ?? [];
  const counts = optional(root, 'counts', (node) => readCounts(node, faults)) ?? [];
  return version !== undefined && licence !== undefined ? { version, licence, attribution, gaps, counts } : undefined;
}

function readCounts(node: Located, faults: Faults): Placed<CountBounds>[] {
  return (asMapping(node, 'counts', faults)?.entries ?? []).flatMap((entry) => readBounds(entry, faults));
}

function readBounds({ key, place, value }: Entry, faults: Faults): Placed<CountBounds>[] {
  const node = asMapping(value, key, faults);
  if (!node) return [];
  checkKeys(node, ['at_least', 'at_most'], key, faults);
  const whole = (name: string) => optional(node, name, (each) => readWhole(each, name, faults));
  return [{ of: key, place, ...present({ atLeast: whole('at_least'), atMost: whole('at_most') }) }];
}

function readWhole(node: Located, what: string, faults: Faults): number | undefined {
  const scalar = readScalar(node, what, faults);
  if (scalar && /^\d{1,9}$/.test(scalar.text)) return Number(scalar.text);
  if (scalar) faults.report(node.place, `${what}: ${show(scalar.text)} is not a whole number`);
  return undefined;
}
