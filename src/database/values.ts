import neo4j from 'neo4j-driver';
import type { Parameters, Value } from './database.js';

class Float {
  constructor(readonly value: number) {}
}

class Day {
  constructor(
    readonly year: number,
    readonly month: number,
    readonly date: number,
  ) {}
}

/** A parameter that goes as a float though it may be whole. */
export function float(value: number): Float {
  return new Float(value);
}

/** A parameter that goes as a date: `day('2023-09-03')`. */
export function day(text: string): Day {
  const [, year, month, date] = /^(-?\d{4,9})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) throw new TypeError('a day is written YYYY-MM-DD');
  return new Day(Number(year), Number(month), Number(date));
}

function isMap(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Object.fromEntries makes a key `__proto__` an own property, which an assignment would not. */
function mapOf<From, To>(source: Record<string, From>, convert: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, convert(value)]));
}

/**
 * The driver sends every JavaScript number as a float, which LIMIT refuses and which makes 11 a 11.0: whole numbers become
 * integers here. undefined becomes null, which removes a property just as well.
 */
function toDriver(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return Number.isSafeInteger(value) ? neo4j.int(value) : value;
    case 'string':
    case 'boolean':
    case 'bigint':
      return value;
    case 'undefined':
      return null;
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.map(toDriver);
      if (value instanceof Float) return value.value;
      if (value instanceof Day) return new neo4j.types.Date(value.year, value.month, value.date);
      if (isMap(value)) return mapOf(value, toDriver);
  }
  throw new TypeError('a parameter must be a plain value, list or map, float() or day()');
}

export function parametersToDriver(parameters: Parameters): Record<string, unknown> {
  return mapOf(parameters, toDriver);
}

/**
 * Integers become numbers, or bigints beyond Number.MAX_SAFE_INTEGER; dates YYYY-MM-DD; other times and durations their ISO text;
 * points {srid, x, y, z}; bytes a list of numbers. Nodes, relationships and paths are no values here: a statement returns their properties.
 */
export function fromDriver(value: unknown): Value {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return wholeNumber(value);
    case 'object':
      return value === null ? null : objectFromDriver(value);
    default:
      throw new TypeError('the driver gave a value of no known type');
  }
}

/** A given driver may be set to make every integer a bigint. */
function wholeNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function objectFromDriver(value: object): Value {
  if (Array.isArray(value)) return value.map(fromDriver);
  if (value instanceof Int8Array) return [...value];
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toBigInt();
  if (isMap(value)) return mapOf(value, fromDriver);
  if (neo4j.isDate(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value)) return value.toString();
  if (neo4j.isTime(value) || neo4j.isLocalTime(value) || neo4j.isDuration(value)) return value.toString();
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value;
    return { srid: fromDriver(srid), x, y, ...(z === undefined ? {} : { z }) };
  }
  throw new TypeError('a statement returned a node, relationship or path: return its properties instead');
}
