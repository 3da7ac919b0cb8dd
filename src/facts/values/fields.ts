import type { Faults } from '../fault.js';
import { suggest } from '../suggestion.js';
import { type Entry, entryOf, type List, type Located, type Mapping, SHAPES } from '../yaml/located.js';

/** Reads a value, or reports why it can't. */
export type Read<T> = (node: Located) => T | undefined;

export function optional<T>(mapping: Mapping, key: string, read: Read<T>): T | undefined {
  const entry = entryOf(mapping, key);
  return entry && read(entry.value);
}

export function required<T>(mapping: Mapping, key: string, what: string, faults: Faults, read: Read<T>): T | undefined {
  const entry = entryOf(mapping, key);
  if (!entry) faults.report(mapping.place, `${what} needs ${key}`);
  return entry && read(entry.value);
}

/** Whether something is written there, be it faulty. */
export function hasItems(item: Mapping, key: string): boolean {
  const value = entryOf(item, key)?.value;
  return value !== undefined && !(value.form === 'list' && value.items.length === 0);
}

/** Reports every key that has no meaning there. */
export function checkKeys(mapping: Mapping, known: readonly string[], what: string, faults: Faults): void {
  for (const { key, place } of mapping.entries) {
    if (!known.includes(key))
      faults.report(place, `${what} has no ${show(key)}`, suggest(key, known) ?? `it may have: ${known.join(', ')}`);
  }
}

export function asMapping(node: Located, what: string, faults: Faults): Mapping | undefined {
  if (node.form === 'mapping') return node;
  faults.report(node.place, `${what} must be ${SHAPES.mapping}, not ${SHAPES[node.form]}`);
  return undefined;
}

/** What stands under an entry, placed at its key: that is where what is missing is missed. */
export function asBody({ place, value }: Entry, what: string, faults: Faults): Mapping | undefined {
  const body = asMapping(value, what, faults);
  return body && { ...body, place };
}

export function asList(node: Located, what: string, faults: Faults): List | undefined {
  if (node.form === 'list') return node;
  faults.report(
    node.place,
    `${what} must be ${SHAPES.list}, not ${SHAPES[node.form]}`,
    'write [ ] around a single item',
  );
  return undefined;
}

/** Reads each item of a list; faulty ones are left out. */
export function readList<T>(node: Located, what: string, faults: Faults, read: Read<T>): T[] {
  return (asList(node, what, faults)?.items ?? []).flatMap((item) => {
    const value = read(item);
    return value === undefined ? [] : [value];
  });
}

/** A word in quotes where it has characters that can't be seen; those as escapes. */
export function show(word: string): string {
  const shown = word.replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
  });
  return shown === word && word !== '' && !/\s/.test(word) ? word : `"${shown.replaceAll('\n', '\\n')}"`;
}
