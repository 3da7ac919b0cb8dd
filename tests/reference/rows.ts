import { type FuzzyDate, parseDate } from '../../src/model/dates.js';
import type { Properties } from '../../src/projection/projection.js';

/** Properties of a node or relationship of the projection. */
export type Row = Properties;

export function text(row: Row, name: string): string | null {
  const value = row[name];
  return typeof value === 'string' ? value : null;
}

export function texts(row: Row, name: string): readonly string[] {
  const value = row[name];
  return Array.isArray(value) ? value : [];
}

export function count(row: Row, name: string): number {
  const value = row[name];
  if (typeof value !== 'number') throw new Error(`${name} is no number`);
  return value;
}

export function date(row: Row, name: string): FuzzyDate | null {
  return dateOf(text(row, name));
}

export function dateOf(edtf: string | null): FuzzyDate | null {
  if (edtf === null) return null;
  const read = parseDate(edtf);
  if (typeof read === 'string') throw new Error(read);
  return read;
}
