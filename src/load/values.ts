import type { Value } from '../database/database.js';
import { day, float } from '../database/values.js';
import { isMarked, type PlainProperties, type PlainValue } from '../projection/plain.js';
import type { Properties, PropertyValue } from '../projection/projection.js';

/** Properties as a parameter. */
export function toParameters(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, toParameter(value)]));
}

function toParameter(value: PropertyValue): unknown {
  if (!isMarked(value)) return value;
  return 'day' in value ? day(value.day) : float(value.float);
}

export function fromStored(value: Value | undefined): PlainProperties {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unexpected(value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, toPlain(each)]));
}

/** What we never write (somebody else added it) becomes a text that differs from anything we write. */
function toPlain(value: Value): PlainValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (isTextList(value)) return value;
  return `foreign ${JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? `${each}n` : each))}`;
}

function isTextList(value: Value): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

export function textOf(value: Value | undefined): string {
  if (typeof value !== 'string') throw unexpected(value);
  return value;
}

export function textsOf(value: Value | undefined): readonly string[] {
  if (value === undefined || !isTextList(value)) throw unexpected(value);
  return value;
}

function unexpected(value: unknown): TypeError {
  return new TypeError(`the database answered ${typeof value} where a statement asks for something else`);
}
