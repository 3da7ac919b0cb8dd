import type { Field, Operation, Selection, Value } from './model.js';

/** Enough to make a request readable; more would cost minutes. */
const MOST_TRIES = 200;

/** A smaller operation that still fails; large parts are left out first. */
export async function reduce(
  operation: Operation,
  isFailing: (candidate: Operation) => Promise<boolean>,
): Promise<Operation> {
  let smallest = operation;
  let candidates = narrower(smallest.selections);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const next = candidates.next();
    if (next.done) return smallest;
    const candidate = { name: null, selections: next.value };
    if (!(await isFailing(candidate))) continue;
    smallest = candidate;
    candidates = narrower(smallest.selections);
  }
  return smallest;
}

function* narrower(selections: readonly Selection[]): Generator<readonly Selection[], undefined> {
  if (selections.length > 1) for (const each of selections) yield [each];
  for (const [index, each] of selections.entries()) {
    for (const simpler of simplerOf(each)) yield selections.toSpliced(index, 1, ...simpler);
  }
}

/** What may stand in the place of a selection. */
function* simplerOf(selection: Selection): Generator<readonly Selection[], undefined> {
  for (const selections of narrower(selection.selections)) yield [{ ...selection, selections }];
  if (selection.directives.length > 0) yield [{ ...selection, directives: [] }];
  if (selection.form === 'fragment') yield selection.selections;
  else for (const field of simplerFields(selection)) yield [field];
}

function* simplerFields(field: Field): Generator<Field, undefined> {
  if (field.alias !== null) yield { ...field, alias: null };
  for (const [index, [name, value]] of field.arguments.entries()) {
    yield { ...field, arguments: field.arguments.toSpliced(index, 1) };
    const literal = literalOf(value);
    if (literal !== value) yield { ...field, arguments: field.arguments.toSpliced(index, 1, [name, literal]) };
  }
}

function literalOf(value: Value): Value {
  return value.form === 'variable' && value.given !== 'omitted' ? value.given.value : value;
}
