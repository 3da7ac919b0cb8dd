import type { Faults } from '../fault.js';
import { suggest } from '../suggestion.js';
import { type Located, type Scalar, SHAPES } from '../yaml/located.js';
import { show } from './fields.js';

/** Control characters and those that turn the direction of what follows; joiners are part of Burmese, Khmer and Thai text. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

export function readScalar(node: Located, what: string, faults: Faults): Scalar | undefined {
  if (node.form === 'scalar') return node;
  faults.report(
    node.place,
    node.form === 'nothing' ? `${what} is empty` : `${what} must be ${SHAPES.scalar}, not ${SHAPES[node.form]}`,
  );
  return undefined;
}

/** Text of one or more lines, in NFC, without space around it. */
export function readText(node: Located, what: string, faults: Faults): string | undefined {
  const scalar = readScalar(node, what, faults);
  if (!scalar) return undefined;
  const text = scalar.text.normalize('NFC').trim();
  if (text === '') faults.report(node.place, `${what} is empty`);
  else if (UNSEEN.test(text.replaceAll('\n', ' ')))
    faults.report(node.place, `${what} has a control character: ${show(text)}`, 'take it out');
  else return text;
  return undefined;
}

export function readLine(node: Located, what: string, faults: Faults): string | undefined {
  const text = readText(node, what, faults);
  if (!text?.includes('\n')) return text;
  faults.report(node.place, `${what} must be one line`);
  return undefined;
}

/** A word of a closed list, which may be written in lower case. */
export function readWord<Word extends string>(
  node: Located,
  words: readonly Word[],
  what: string,
  faults: Faults,
): Word | undefined {
  const scalar = readScalar(node, what, faults);
  if (!scalar) return undefined;
  const word = words.find((each) => each === scalar.text || each.toLowerCase() === scalar.text);
  const known = words.map((each) => each.toLowerCase());
  if (word === undefined)
    faults.report(
      node.place,
      `${what}: there is no ${show(scalar.text)}`,
      suggest(scalar.text, known) ?? `write one of ${known.join(', ')}`,
    );
  return word;
}

export function readFlag(node: Located, what: string, faults: Faults): boolean | undefined {
  const scalar = readScalar(node, what, faults);
  if (scalar && !['true', 'false'].includes(scalar.text)) {
    faults.report(node.place, `${what} is true or false, not ${show(scalar.text)}`);
    return undefined;
  }
  return scalar && scalar.text === 'true';
}

export function readUrl(node: Located, what: string, faults: Faults): string | undefined {
  const scalar = readScalar(node, what, faults);
  if (!scalar) return undefined;
  if (/^https?:\/\/\S+$/.test(scalar.text) && URL.canParse(scalar.text)) return scalar.text;
  faults.report(node.place, `${what}: ${show(scalar.text)} is not an address`, 'write it with http:// or https://');
  return undefined;
}
