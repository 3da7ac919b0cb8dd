import type { ExecutionResult } from 'graphql';
import { isCursor } from '../reference/pages.js';

/**
 * Where an answer differs from the one it should be. Cursors are opaque, so that only their meaning is compared: what is
 * one cursor in the reference is one in the answer. Of errors count the code and the root field.
 */
export function differences(expected: ExecutionResult, actual: ExecutionResult): readonly string[] {
  const found = new Differences();
  found.compare('data', plain(expected.data), plain(actual.data));
  const [faults, expectedFaults] = [faultsOf(actual), faultsOf(expected)];
  const told = (actual.errors ?? []).map(({ message }) => message).join('; ');
  return faults === expectedFaults ? found.all : [...found.all, `errors: ${faults} (${told}), not ${expectedFaults}`];
}

function faultsOf({ errors }: ExecutionResult): string {
  const faults = (errors ?? []).map(({ extensions, path }) => `${extensions.code} at ${path?.[0] ?? 'the request'}`);
  return faults.toSorted().join() || 'none';
}

function plain(data: unknown): unknown {
  return data === undefined ? undefined : JSON.parse(JSON.stringify(data));
}

class Differences {
  readonly all: string[] = [];
  readonly #cursors = new Map<string, string>();

  compare(path: string, expected: unknown, actual: unknown): void {
    if (isCursor(expected)) this.#compareCursors(path, expected, actual);
    else if (isObject(expected) && isObject(actual)) this.#compareFields(path, expected, actual);
    else if (expected !== actual)
      this.all.push(`${path}: ${JSON.stringify(actual)}, should be ${JSON.stringify(expected)}`);
  }

  #compareCursors(path: string, expected: string, actual: unknown): void {
    const known = this.#cursors.get(expected) ?? actual;
    if (typeof actual !== 'string' || actual === '') this.all.push(`${path}: ${JSON.stringify(actual)} is no cursor`);
    else if (actual !== known) this.all.push(`${path}: ${actual} was ${known} elsewhere, for ${expected}`);
    else this.#cursors.set(expected, actual);
  }

  /** Lists too, whose fields are their indexes. The order of fields counts. */
  #compareFields(path: string, expected: object, actual: object): void {
    const [names, found] = [Object.keys(expected), Object.keys(actual)];
    if (names.join() !== found.join() || Array.isArray(expected) !== Array.isArray(actual)) {
      this.all.push(`${path}: has ${found.join()}, should have ${names.join()}`);
    }
    const beside = new Map(Object.entries(actual));
    for (const [name, value] of Object.entries(expected)) this.compare(`${path}.${name}`, value, beside.get(name));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
