import { type FuzzyDate, parseDate } from '../../model/dates.js';

/** What a row holds. */
export type Value = null | boolean | number | bigint | string | readonly Value[] | { readonly [key: string]: Value };

export function asList(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function asNumber(value: Value | undefined): number {
  return typeof value === 'number' ? value : 0;
}

export function asRecord(value: Value | undefined): Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}

/** The text, or null for what is absent or empty: lists of the database hold no nulls. */
export function asOptional(value: Value | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function asTexts(value: Value | undefined): readonly string[] {
  return asList(value).filter((each): each is string => typeof each === 'string');
}

/** A stored EDTF text as a date; null where there is none. */
export function asDate(value: Value | undefined): FuzzyDate | null {
  if (typeof value !== 'string' || value === '') return null;
  const date = parseDate(value);
  return typeof date === 'string' ? null : date;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
