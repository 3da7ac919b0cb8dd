import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type YAMLMap,
  type Scalar as YamlScalar,
} from 'yaml';
import type { Faults, Place } from '../fault.js';
import type { Entry, Located } from './located.js';

/** The place of an offset into the file's text. */
export type PlaceAt = (offset: number) => Place;

const EMPTY = new Set(['', '~', 'null']);

/** Turns nodes of the library into located values. */
export class Locator {
  readonly #anchored = new Map<string, Located>();

  constructor(
    private readonly placeAt: PlaceAt,
    private readonly report: Faults['report'],
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
    this.report(place, `*${name} repeats nothing`, `mark what it repeats with &${name}, further up in the file`);
    return { form: 'nothing', place };
  }

  #readEntries(map: YAMLMap<ParsedNode, ParsedNode | null>): Entry[] {
    const lines = new Map<string, number>();
    return map.items.flatMap(({ key, value }) => {
      const place = this.placeAt(key.range[0]);
      if (!isScalar(key)) {
        this.report(place, 'a key must be a word');
        return [];
      }
      const word = String(key.value);
      const earlier = lines.get(word);
      if (earlier !== undefined) this.report(place, `${word} is given twice, first in line ${earlier}`);
      else lines.set(word, place.line);
      return [{ key: word, place, value: this.locate(value, key.range[1]) }];
    });
  }
}

function readScalar(node: YamlScalar.Parsed, place: Place): Located {
  const text = String(node.value);
  return node.type === 'PLAIN' && EMPTY.has(text) ? { form: 'nothing', place } : { form: 'scalar', place, text };
}
