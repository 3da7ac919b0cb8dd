import type { Entity } from '../../src/model/entity.js';
import { type ShowEntity, showQualifiers, showStatement } from './evidence.js';
import { type Direction, precisionOf, qualifiersOf } from './links.js';
import type { Memory, Relationship } from './memory.js';
import { byId } from './order.js';
import { dateOf } from './rows.js';

/** A relationship in the direction it is walked. */
export interface Step {
  readonly relationship: Relationship;
  readonly direction: Direction;
  readonly from: Entity;
  readonly to: Entity;
}

/** What every end of a relationship shows of it: the fields of Link. */
export function showLink(
  memory: Memory,
  { relationship, direction }: Pick<Step, 'relationship' | 'direction'>,
  showEntity: ShowEntity,
) {
  const { predicate, status, since, until, sources, statements } = relationship;
  return {
    predicate,
    direction,
    status,
    since: () => dateOf(since),
    until: () => dateOf(until),
    precision: precisionOf(relationship),
    qualifiers: () => showQualifiers(qualifiersOf(memory, relationship), showEntity),
    independentSources: sources,
    statementCount: statements.length,
    statements: ({ first }: { first?: number | null }) =>
      statements
        .toSorted(byId)
        .slice(0, first ?? 5)
        .map((statement) => showStatement(memory, statement, showEntity)),
  };
}

export function showStep(memory: Memory, step: Step, showEntity: ShowEntity): unknown {
  return {
    ...showLink(memory, step, showEntity),
    from: () => showEntity(step.from.id),
    to: () => showEntity(step.to.id),
  };
}
