import type { Citation, Statement, StatusAt } from '../model/statement.js';
import { dayOf, type IdentifiedDraft, withoutPlace } from './draft.js';
import { groupsOf } from './groups.js';
import { present } from './present.js';

/** Makes one statement of all that say the same: citations and histories are joined, in the order of the files. */
export function joinStatements(drafts: readonly IdentifiedDraft[]): Statement[] {
  return groupsOf(drafts, ({ id }) => id).flatMap(joinGroup);
}

function joinGroup(group: readonly IdentifiedDraft[]): Statement[] {
  const { said, id } = group[0] ?? {};
  if (!said || !id) return [];
  const reasons = distinct(group.flatMap((draft) => draft.rankReason ?? []));
  return [
    {
      ...said,
      id,
      rank: group.find((draft) => draft.rank)?.rank ?? 'NORMAL',
      ...present({ rankReason: reasons.length > 0 ? reasons.join('; ') : undefined }),
      statusHistory: joinHistories(group.map((draft) => draft.statusHistory.map(withoutPlace))),
      citations: distinct(group.flatMap((draft) => draft.citations.map((each): Citation => withoutPlace(each)))),
    },
  ];
}

/** Merges histories by date; each keeps its own order, and what is undated stays before what followed it. */
function joinHistories(histories: readonly (readonly StatusAt[])[]): StatusAt[] {
  return distinct(histories.reduce(mergeTwo, []));
}

function mergeTwo(one: readonly StatusAt[], other: readonly StatusAt[]): StatusAt[] {
  const [first, second] = [one[0], other[0]];
  if (!first) return [...other];
  if (!second) return [...one];
  return (dayOf(first.at) ?? '') <= (dayOf(second.at) ?? '')
    ? [first, ...mergeTwo(one.slice(1), other)]
    : [second, ...mergeTwo(one, other.slice(1))];
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
