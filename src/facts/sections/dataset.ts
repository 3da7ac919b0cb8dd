import type { Faults } from '../fault.js';
import { checkKeys, readList, required } from '../values/fields.js';
import { readLine } from '../values/text.js';
import type { ParsedFile } from '../yaml/parse.js';

export interface Dataset {
  readonly version: string;
  readonly licence: string;
}

/** `dataset.yaml`: what the facts as a whole are. */
export function readDataset({ root }: ParsedFile, faults: Faults): Dataset | undefined {
  checkKeys(root, ['version', 'licence', 'attribution'], 'dataset', faults);
  const line = (key: string) => required(root, key, 'dataset', faults, (node) => readLine(node, key, faults));
  const version = line('version');
  const licence = line('licence');
  required(root, 'attribution', 'dataset', faults, (node) =>
    readList(node, 'attribution', faults, (item) => readLine(item, 'attribution', faults)),
  );
  return version !== undefined && licence !== undefined ? { version, licence } : undefined;
}
