import type { Rule } from '../draft.js';
import { printPlace } from '../fault.js';
import { groupsOf } from '../groups.js';

/** To prefer or to reject a statement is our judgement: it needs a reason, and there is one judgement. */
export const ranks: Rule = (seed, report) => {
  for (const { place, rank, rankReason } of seed.statements) {
    const isJudged = rank !== undefined && rank !== 'NORMAL';
    if (isJudged && rankReason === undefined) report(place, `rank ${rank.toLowerCase()} needs rank_reason`);
    if (!isJudged && rankReason !== undefined) report(place, 'rank_reason needs rank preferred or deprecated');
  }
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
