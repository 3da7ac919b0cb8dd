import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
  type Scalar as YamlScalar,
} from 'yaml';
import type { Faults, Place } from '../fault.js';
import type { Entry, Located, Mapping } from './located.js';

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

type PlaceAt = (offset: number) => Place;

const EMPTY = new Set(['', '~', 'null']);
const KEY_AT_LINE_START = /^([a-z0-9][a-z0-9_/-]*):(?=\s|$)/;

/** Reads YAML into located values, and reports every error of syntax and every key given twice. */
export function parseYaml({ file, text }: SourceFile, faults: Faults): ParsedFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const placeAt: PlaceAt = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    faults.report(placeAt(pos[0]), `not readable as YAML: ${message.split('\n')[0]}`);
  }
  const firstError = Math.min(...document.errors.map((error) => placeAt(error.pos[0]).line));
  const root = readRoot(document.contents, placeAt, faults, firstError);
  return {
    file,
    root: { ...root, entries: beforeLine(root.entries, firstError) },
    unreadable: Number.isFinite(firstError) ? keysFrom(text, root.entries, firstError) : [],
  };
}

function readRoot(contents: ParsedNode | null, placeAt: PlaceAt, faults: Faults, firstError: number): Mapping {
  const start = placeAt(0);
  if (contents === null) return { form: 'mapping', place: start, entries: [] };
  const quiet = Number.isFinite(firstError) ? new FaultsBefore(faults, firstError) : faults;
  const value = new Locator(placeAt, quiet).locate(contents);
  if (value.form === 'mapping') return value;
  if (!Number.isFinite(firstError)) faults.report(value.place, 'a seed file is a mapping (key: value)');
  return { form: 'mapping', place: start, entries: [] };
}

/** What follows an error of syntax is the parser's guess: faults found there would be guesses too. */
class FaultsBefore {
  constructor(
    private readonly faults: Faults,
    private readonly line: number,
  ) {}

  report(place: Place, message: string, advice?: string): void {
    if (place.line < this.line) this.faults.report(place, message, advice);
  }
}

/** The top-level entries that end before that line. */
function beforeLine(entries: readonly Entry[], line: number): readonly Entry[] {
  return entries.filter((_, index) => {
    const next = entries[index + 1];
    return !Number.isFinite(line) || (next !== undefined && next.place.line <= line);
  });
}

function keysFrom(text: string, entries: readonly Entry[], firstError: number): string[] {
  const readable = new Set(beforeLine(entries, firstError).map((entry) => entry.place.line));
  return text.split('\n').flatMap((line, index) => {
    const key = KEY_AT_LINE_START.exec(line)?.[1];
    return key === undefined || readable.has(index + 1) ? [] : [key];
  });
}

/** Turns nodes of the library into located values. */
class Locator {
  readonly #anchored = new Map<string, Located>();

  constructor(
    private readonly placeAt: PlaceAt,
    private readonly faults: Pick<Faults, 'report'>,
  ) {}

  /** `at` is where an absent node would stand. */
  locate(node: ParsedNode | null, at = 0): Located {
    const place = this.placeAt(node?.range[0] ?? at);
    if (isAlias(node)) return this.#repeat(node.source, place);
    const value = this.#read(node, place);
    if (node?.anchor !== undefined) this.#anchored.set(node.anchor, value);
    return value;
  }

  #read(node: Exclude<ParsedNode, Alias> | null, place: Place): Located {
    if (isMap(node)) return { form: 'mapping', place, entries: this.#readEntries(node) };
    if (isSeq(node)) return { form: 'list', place, items: node.items.map((item) => this.locate(item)) };
    return isScalar(node) ? readScalar(node, place) : { form: 'nothing', place };
  }

  /** `*name` stands for what `&name` marked further up; its parts keep their own places. */
  #repeat(name: string, place: Place): Located {
    const value = this.#anchored.get(name);
    if (value) return { ...value, place };
    this.faults.report(place, `*${name} repeats nothing`, `mark what it repeats with &${name}, further up in the file`);
    return { form: 'nothing', place };
  }

  #readEntries(map: YAMLMap<ParsedNode, ParsedNode | null>): Entry[] {
    const lines = new Map<string, number>();
    return map.items.flatMap(({ key, value }) => {
      const place = this.placeAt(key.range[0]);
      if (!isScalar(key)) {
        this.faults.report(place, 'a key must be a word');
        return [];
      }
      const word = String(key.value);
      const earlier = lines.get(word);
      if (earlier !== undefined) this.faults.report(place, `${word} is given twice, first in line ${earlier}`);
      else lines.set(word, place.line);
      return [{ key: word, place, value: this.locate(value, key.range[1]) }];
    });
  }
}

function readScalar(node: YamlScalar.Parsed, place: Place): Located {
  const text = String(node.value);
  return node.type === 'PLAIN' && EMPTY.has(text) ? { form: 'nothing', place } : { form: 'scalar', place, text };
}
