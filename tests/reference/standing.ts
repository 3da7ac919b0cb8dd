import type { Statement, StatusAt } from '../../src/model/statement.js';
import { type ShowEntity, showStatement } from './evidence.js';
import type { Memory } from './memory.js';
import { by, byId, type Compare, compareText, inTurn } from './order.js';

const STATUSES = 'ALLEGED WANTED ARRESTED CHARGED CONVICTED ACQUITTED DISMISSED SANCTIONED DELISTED'.split(' ');

interface Accusation {
  readonly id: string;
  readonly now: StatusAt;
  readonly statement: Statement;
}

/** The later one first, one without a date last; of one day the one that is later in the list of statuses. */
const newestFirst: Compare<Accusation> = inTurn<Accusation>(
  by(({ now }) => now.at?.latest ?? now.at?.earliest ?? '', descending),
  by(
    ({ now }) => STATUSES.indexOf(now.status),
    (one, other) => other - one,
  ),
  by(({ now }) => now.at?.earliest ?? '', descending),
  byId,
);

function descending(one: string, other: string): number {
  return compareText(other, one);
}

/** What is said against the entity and neither deprecated nor only denied, one accusation for each status. */
export function standingOf(memory: Memory, id: string): readonly Accusation[] {
  const accusations = [...memory.statements.values()].flatMap((statement): Accusation[] => {
    const now = statement.statusHistory.at(-1);
    const counts = statement.rank !== 'DEPRECATED' && statement.citations.some(({ stance }) => stance === 'ASSERTS');
    return now && counts && accusedBy(statement) === id ? [{ id: statement.id, now, statement }] : [];
  });
  return STATUSES.flatMap(
    (status) => accusations.filter(({ now }) => now.status === status).toSorted(newestFirst)[0] ?? [],
  ).toSorted(newestFirst);
}

function accusedBy(statement: Statement): string {
  return statement.form === 'OBJECT' && statement.property === 'AGAINST' ? statement.object : statement.subject;
}

export function showStanding(memory: Memory, id: string, show: ShowEntity): readonly unknown[] {
  return standingOf(memory, id).map(({ now: { status, at, by: who }, statement }) => ({
    status,
    at,
    attributedTo: () => (who === undefined ? null : show(who)),
    statement: () => showStatement(memory, statement, show),
  }));
}
