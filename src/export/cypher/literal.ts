import { isMarked } from '../../projection/plain.js';
import type { Properties, PropertyValue } from '../../projection/projection.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A text that says the same as a Cypher string, on one line. */
export function textLiteral(text: string): string {
  return `'${text.replace(/[\\'\n\r\t\b\f]/g, (character) => ESCAPES[character] ?? character)}'`;
}

function listLiteral(texts: readonly string[]): string {
  return `[${texts.map(textLiteral).join(', ')}]`;
}

/** Of the type that a load stores: a day as a date, a float with its point, any other number as an integer. */
export function literal(value: PropertyValue): string {
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (!isMarked(value)) return listLiteral(value);
  return 'day' in value ? `date(${textLiteral(value.day)})` : floatLiteral(value.float);
}

/** With its point, or it would be an integer. */
export function floatLiteral(float: number): string {
  // JavaScript writes 1e+21 for what Cypher writes 1e21.
  const text = String(float).replace('e+', 'e');
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Names of properties are those of the ontology and of ours, which Cypher takes as they are. */
export function mapLiteral(properties: Properties): string {
  return `{${Object.entries(properties)
    .map(([name, value]) => `${name}: ${literal(value)}`)
    .join(', ')}}`;
}
