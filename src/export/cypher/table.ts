import { isMarked } from '../../projection/plain.js';
import { compareText, type Properties, type PropertyValue } from '../../projection/projection.js';
import { floatLiteral, textLiteral } from './literal.js';

/**
 * Properties as rows of plain literals, and the map that makes properties of a `row` again. Neo4j takes such a row in as one
 * value; a map or a list in a list it plans literal by literal, which takes ten times as long.
 */
export interface Table {
  readonly rows: readonly string[];
  /** `{name: row[2], names: split(row[3], '|')[1..]}` */
  readonly map: string;
}

/** Each row begins with the `keys` of its properties, which are no part of the map. */
export function tableOf<T>(
  all: readonly T[],
  keysOf: (one: T) => readonly string[],
  propertiesOf: (one: T) => Properties,
): Table {
  const columns = columnsOf(all.map(propertiesOf));
  const [first] = all;
  const keys = first === undefined ? 0 : keysOf(first).length;
  return {
    rows: all.map((one) => {
      const properties = propertiesOf(one);
      const cells = columns.map(({ name, separator }) => cell(properties[name], separator));
      return `[${[...keysOf(one).map(textLiteral), ...cells].join(', ')}]`;
    }),
    map: `{${columns.map((column, index) => `${column.name}: ${readCell(column, `row[${keys + index}]`)}`).join(', ')}}`,
  };
}

interface Column {
  readonly name: string;
  readonly form: 'plain' | 'list' | 'day';
  /** Of a list: what stands before each of its texts, and in none. */
  readonly separator: string;
}

const SEPARATORS = ['|', ';', '/', '~', '\t', '\u001e', '\u001f'];

/** By name, so that an edited fact moves no column. */
function columnsOf(all: readonly Properties[]): readonly Column[] {
  const names = [...new Set(all.flatMap((properties) => Object.keys(properties)))].sort(compareText);
  return names.map((name) => {
    const values = all.flatMap((properties) => properties[name] ?? []);
    const [form = 'plain', ...others] = new Set(all.flatMap((properties) => formOf(properties[name]) ?? []));
    if (others.length > 0) throw new Error(`the property ${name} is a ${form} here and a ${others[0]} there`);
    const separator = SEPARATORS.find(
      (each) => !values.some((value) => typeof value === 'string' && value.includes(each)),
    );
    if (form === 'list' && separator === undefined) throw new Error(`the texts of ${name} hold every separator`);
    return { name, form, separator: separator ?? '' };
  });
}

function formOf(value: PropertyValue | undefined): Column['form'] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return 'list';
  return isMarked(value) && 'day' in value ? 'day' : 'plain';
}

function cell(value: PropertyValue | undefined, separator: string): string {
  if (value === undefined) return 'null';
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (!isMarked(value)) return textLiteral(value.map((text) => `${separator}${text}`).join(''));
  return 'day' in value ? textLiteral(value.day) : floatLiteral(value.float);
}

/** An empty list and a list of one empty text differ, which is why every text has a separator before it. */
function readCell({ form, separator }: Column, at: string): string {
  if (form === 'list') return `split(${at}, ${textLiteral(separator)})[1..]`;
  return form === 'day' ? `date(${at})` : at;
}
