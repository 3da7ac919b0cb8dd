import type { Operation, Selection } from './model.js';

/** The operation with at most so many selections in each set of a level; the numbers repeat down the levels. */
export function prune(operation: Operation, most: readonly number[]): Operation {
  const pruned = (selections: readonly Selection[], level: number): readonly Selection[] =>
    selections
      .slice(0, most[level % most.length])
      .map((each) => ({ ...each, selections: pruned(each.selections, level + 1) }));
  return { ...operation, selections: pruned(operation.selections, 0) };
}
