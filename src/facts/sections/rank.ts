import { RANKS, type Rank } from '../../model/statement.js';
import type { Faults } from '../fault.js';
import { optional } from '../values/fields.js';
import { readLine, readWord } from '../values/text.js';
import { entryOf, type Mapping } from '../yaml/located.js';

/** `rank` and `rank_reason`: to prefer or to reject a statement is our judgement, so that it needs a reason. */
export function readRank(item: Mapping, faults: Faults): { rank: Rank | undefined; rankReason: string | undefined } {
  const rank = optional(item, 'rank', (node) => readWord(node, RANKS, 'rank', faults));
  const rankReason = optional(item, 'rank_reason', (node) => readLine(node, 'rank_reason', faults));
  const isJudged = rank !== undefined && rank !== 'NORMAL';
  const [rankEntry, reasonEntry] = [entryOf(item, 'rank'), entryOf(item, 'rank_reason')];
  if (isJudged && rankEntry && !reasonEntry)
    faults.report(rankEntry.place, `rank ${rank.toLowerCase()} needs rank_reason`);
  if (reasonEntry && (rank === 'NORMAL' || !rankEntry))
    faults.report(reasonEntry.place, 'rank_reason needs rank preferred or deprecated');
  return { rank, rankReason };
}
