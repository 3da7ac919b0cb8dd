import type { Rule } from '../draft.js';
import { printPlace } from '../fault.js';
import { groupsOf } from '../groups.js';

/** However often a statement is written, it has one rank; where none is written, that says nothing against another. */
export const ranks: Rule = (seed, report) => {
  for (const group of groupsOf(seed.statements, ({ id }) => id)) {
    const ranked = group.filter(({ rank }) => rank !== undefined);
    const [first] = ranked;
    const other = ranked.find(({ rank }) => rank !== first?.rank);
    if (first && other)
      report(
        other.place,
        `the same statement has rank ${first.rank?.toLowerCase()} in ${printPlace(first.place)}`,
        'give it one rank',
      );
  }
};
