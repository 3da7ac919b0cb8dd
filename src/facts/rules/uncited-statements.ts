import type { Rule } from '../draft.js';

export const uncitedStatements: Rule = (seed, report) => {
  for (const { place, property, isCited } of seed.statements) {
    if (!isCited) report(place, `${property} is not cited`, 'give cite here or for the whole entity');
  }
};
