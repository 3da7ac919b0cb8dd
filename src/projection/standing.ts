import type { FuzzyDate } from '../model/dates.js';
import type { EntityId, StatementId } from '../model/ids.js';
import { isAsserted } from '../model/sources.js';
import { STATUSES, type Statement, type StatusAt } from '../model/statement.js';
import { accusedEnd, type Ontology } from '../ontology/ontology.js';
import { compareText, type Properties } from './projection.js';

/** Where an accusation stands now. */
export interface Standing extends StatusAt {
  readonly statement: StatementId;
}

/** What a statement with a status accuses: the subject, of a sanction its object; undefined where it accuses nobody. */
export function accusedOf(statement: Statement, ontology: Ontology): EntityId | undefined {
  if (statement.statusHistory.length === 0) return undefined;
  const predicate = ontology.predicates.get(statement.property);
  const isObject = statement.form === 'OBJECT' && predicate && accusedEnd(ontology, predicate) === 'object';
  return isObject ? statement.object : statement.subject;
}

/**
 * By whom they accuse, the present statuses of the accusations that are asserted and not deprecated: newest first, each status
 * once, of the accusation that reached it last. What ended in an acquittal is among them.
 */
export function standingsOf(
  statements: readonly Statement[],
  ontology: Ontology,
): ReadonlyMap<EntityId, readonly Standing[]> {
  const found = new Map<EntityId, Standing[]>();
  for (const statement of statements) {
    const accused = accusedOf(statement, ontology);
    const last = statement.statusHistory.at(-1);
    if (!accused || !last || statement.rank === 'DEPRECATED' || !isAsserted(statement)) continue;
    const standing = { ...last, statement: statement.id };
    const earlier = found.get(accused);
    if (earlier) earlier.push(standing);
    else found.set(accused, [standing]);
  }
  return new Map([...found].map(([accused, all]) => [accused, newestOfEach(all)]));
}

function newestOfEach(all: readonly Standing[]): readonly Standing[] {
  const newestFirst = all.toSorted(
    (one, other) => compareReached(other, one) || compareText(one.statement, other.statement),
  );
  return newestFirst.filter(({ status }, index) => newestFirst.findIndex((each) => each.status === status) === index);
}

/**
 * By when they were reached, the last day of a date counting: an undated one before a dated one, and of one day the later in the
 * list of statuses after the earlier, then the one whose date begins later.
 */
export function compareReached(one: StatusAt, other: StatusAt): number {
  const reached = (at: FuzzyDate | undefined) => at?.latest ?? at?.earliest ?? '';
  return (
    compareText(reached(one.at), reached(other.at)) ||
    STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status) ||
    compareText(one.at?.earliest ?? '', other.at?.earliest ?? '')
  );
}

/** As parallel lists, `''` for none; nothing of an entity that nobody accuses. */
export function standingProperties(standing: readonly Standing[]): Properties {
  if (standing.length === 0) return {};
  return {
    standing: standing.map(({ status }) => status),
    standingDates: standing.map(({ at }) => at?.edtf ?? ''),
    standingBy: standing.map(({ by }) => by ?? ''),
    standingStatements: standing.map(({ statement }) => statement),
  };
}
