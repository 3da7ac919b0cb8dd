import type { Rule } from '../draft.js';
import { groupsOf } from '../groups.js';

/** `entityByIdentifier` finds one entity. */
export const identifierUniqueness: Rule = (seed, report) => {
  const all = seed.entities.flatMap(({ id, identifiers }) => identifiers.map((each) => ({ ...each, id })));
  for (const [first, ...others] of groupsOf(all, ({ scheme, value }) => `${scheme}:${value}`)) {
    for (const { scheme, value, id, place } of others)
      if (id !== first?.id) report(place, `${scheme} ${value} is ${first?.id} already`);
  }
};
