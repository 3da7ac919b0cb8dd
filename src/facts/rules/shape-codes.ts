import type { Rule } from '../draft.js';
import { printPlace } from '../fault.js';
import { groupsOf } from '../groups.js';

/** A region has one shape, in whichever files. */
export const shapeCodes: Rule = (seed, report) => {
  for (const [first, ...others] of groupsOf(seed.shapes, ({ code }) => code)) {
    for (const { place, code } of others)
      if (first) report(place, `${code} has a shape already, in ${printPlace(first.place)}`, 'keep one of them');
  }
};
