import type { DayValue, FloatValue, Properties, PropertyValue } from './projection.js';

/** A property as it comes back from the database: a date is its text, a float its number. */
export type PlainValue = string | boolean | number | readonly string[];
export type PlainProperties = Readonly<Record<string, PlainValue>>;

export function isMarked(value: PropertyValue): value is DayValue | FloatValue {
  return typeof value === 'object' && !Array.isArray(value);
}

function plain(value: PropertyValue): PlainValue {
  if (!isMarked(value)) return value;
  return 'day' in value ? value.day : value.float;
}

export function plainProperties(properties: Properties): PlainProperties {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, plain(value)]));
}
