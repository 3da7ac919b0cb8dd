import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { day, fromDriver, parametersToDriver } from '../../../src/database/values.js';

test.each([[new Date()], [Symbol('x')], [() => 1], [new Map()]])('%s is no parameter', (value) => {
  expect(() => parametersToDriver({ value })).toThrow(TypeError);
});

test('a day is written YYYY-MM-DD', () => {
  expect(() => day('2023-9-3')).toThrow(TypeError);
});

test('a parameter named __proto__ is a parameter', () => {
  const sent = parametersToDriver(JSON.parse('{"map": {"__proto__": {"a": 1}}}'));
  expect(Object.keys(Object(sent.map))).toEqual(['__proto__']);
});

test('whole numbers are numbers from a driver that makes all of them bigints, beyond what a number holds excepted', () => {
  expect([7n, 9007199254740993n].map(fromDriver)).toEqual([7, 9007199254740993n]);
});

test('nodes are not handed over as values', () => {
  expect(() => fromDriver(new neo4j.types.Node(neo4j.int(1), [], {}))).toThrow('return its properties instead');
});

test('bytes come as numbers', () => {
  expect(fromDriver(Int8Array.of(1, -1))).toEqual([1, -1]);
});
