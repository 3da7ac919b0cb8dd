import { type Document, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';
import type { Faults, Place } from '../fault.js';
import type { Entry, Mapping } from './located.js';
import { Locator, type PlaceAt } from './locator.js';

export interface SourceFile {
  /** As faults name it: `seed/hubs/kk-park.yaml`. */
  readonly file: string;
  readonly text: string;
}

/** A file read as YAML. */
export interface ParsedFile {
  readonly file: string;
  /** Its top level; entries from the first error of syntax on are left out. */
  readonly root: Mapping;
  /** Keys at the start of a line that stand in the part left out: they exist, but what is under them can't be trusted. */
  readonly unreadable: readonly string[];
}

const KEY_AT_LINE_START = /^([a-z0-9][a-z0-9_/-]*):(?=\s|$)/;

/** Reads YAML into located values, and reports every error of syntax and every key given twice. */
export function parseYaml({ file, text }: SourceFile, faults: Faults): ParsedFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const placeAt: PlaceAt = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const errors = syntaxErrors(document).map(({ message, offset }) => ({ message, place: placeAt(offset) }));
  for (const { message, place } of errors) faults.report(place, `not readable as YAML: ${message}`);
  for (const { pos, message } of document.warnings) faults.report(placeAt(pos[0]), message);
  const firstError = errors.map(({ place }) => place).sort(byPlace)[0];
  const root = readRoot(document.contents, placeAt, faults, firstError);
  const entries = firstError ? entriesBefore(root.entries, firstError) : root.entries;
  return { file, root: { ...root, entries }, unreadable: firstError ? keysAfter(text, entries) : [] };
}

/** Errors of syntax with where they begin; of several at one place the first, which the others follow from. */
function syntaxErrors(document: Document.Parsed): { message: string; offset: number }[] {
  const quoted: [start: number, end: number][] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range) quoted.push([range[0], range[1]]);
    },
  });
  const errors = new Map<number, string>();
  for (const { code, pos, message } of document.errors) {
    // Unknown aliases are told with advice where they are resolved.
    if (code === 'BAD_ALIAS') continue;
    // A quote that is never closed is noticed at the end of the file only.
    const [offset] = quoted.find(([start, end]) => start < pos[0] && pos[0] <= end) ?? pos;
    if (!errors.has(offset)) errors.set(offset, message);
  }
  return [...errors].map(([offset, message]) => ({ offset, message }));
}

function readRoot(
  contents: ParsedNode | null,
  placeAt: PlaceAt,
  faults: Faults,
  firstError: Place | undefined,
): Mapping {
  const empty: Mapping = { form: 'mapping', place: placeAt(0), entries: [] };
  if (contents === null) return empty;
  // What follows an error of syntax is the parser's guess: faults found there would be guesses too.
  const report: Faults['report'] = (place, ...rest) => {
    if (!firstError || byPlace(place, firstError) < 0) faults.report(place, ...rest);
  };
  const value = new Locator(placeAt, report).locate(contents);
  if (value.form === 'mapping') return value;
  report(value.place, 'a seed file is a mapping (key: value)');
  return empty;
}

/** The entries that end before that place: another one begins before it. */
function entriesBefore(entries: readonly Entry[], place: Place): readonly Entry[] {
  return entries.filter((_, index) => {
    const next = entries[index + 1];
    return next !== undefined && byPlace(next.place, place) < 0;
  });
}

function keysAfter(text: string, entries: readonly Entry[]): string[] {
  const readable = new Set(entries.map((entry) => entry.place.line));
  return text.split('\n').flatMap((line, index) => {
    const key = KEY_AT_LINE_START.exec(line)?.[1];
    return key === undefined || readable.has(index + 1) ? [] : [key];
  });
}

function byPlace(one: Place, other: Place): number {
  return one.line - other.line || one.column - other.column;
}
