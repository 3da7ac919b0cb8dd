import type { StatusAt } from '../../model/statement.js';
import { dayOf, type IdentifiedDraft, type Placed, type Rule } from '../draft.js';
import { printPlace } from '../fault.js';
import { groupsOf } from '../groups.js';

/** The latest status counts, so that the order of a history must be certain. */
export const statusOrder: Rule = (seed, report) => {
  for (const { statusHistory } of seed.statements) {
    statusHistory.forEach((entry, index) => {
      const later = statusHistory.slice(0, index).find((earlier) => isAfter(earlier, entry));
      if (later)
        report(entry.place, `${entry.at?.edtf} stands after ${later.at?.edtf}`, 'write a history oldest first');
    });
  }
  for (const group of groupsOf(seed.statements, ({ id }) => id)) {
    const undated = findAmbiguous(group);
    if (undated)
      report(
        undated.entry.place,
        `the same statement has another status in ${printPlace(undated.other)}, and this one has no date`,
        'give at, or write the whole history in one place',
      );
  }
};

function isAfter(one: StatusAt, other: StatusAt): boolean {
  return Boolean(one.at?.earliest && other.at?.latest && one.at.earliest > other.at.latest);
}

/** An undated status that a history written elsewhere may come before or after. */
function findAmbiguous(group: readonly IdentifiedDraft[]) {
  for (const draft of group) {
    for (const entry of draft.statusHistory) {
      const other = dayOf(entry.at) === undefined ? findOther(group, draft, entry) : undefined;
      if (other) return { entry, other };
    }
  }
  return undefined;
}

function findOther(
  group: readonly IdentifiedDraft[],
  draft: IdentifiedDraft,
  entry: StatusAt,
): Placed<StatusAt>['place'] | undefined {
  const others = group.filter((each) => each !== draft).flatMap((each) => each.statusHistory);
  return others.find((other) => other.status !== entry.status)?.place;
}
