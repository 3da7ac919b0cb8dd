import type { Rule } from '../draft.js';

/** What accuses somebody has a status, and nothing else has one. */
export const statusOfAccusations: Rule = (seed, report) => {
  for (const { place, property, accuses, hasStatus, statusHistory } of seed.statements) {
    if (accuses && !hasStatus)
      report(
        place,
        `${property} accuses somebody: it needs status`,
        'write status: [{is: alleged, by: ...}], oldest first',
      );
    const [first] = statusHistory;
    if (!accuses && first) report(first.place, `${property} accuses nobody: it takes no status`, 'leave status out');
  }
};
