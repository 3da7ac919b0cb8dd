import type { Entity } from '../../src/model/entity.js';
import { PLACE_PRECISIONS } from '../../src/model/entity.js';
import type { Qualifier } from '../../src/model/statement.js';
import { isOf, type RelationField } from '../../src/ontology/ontology.js';
import type { Memory, Relationship } from './memory.js';
import { by, type Compare, compareText, inTurn } from './order.js';

export type Direction = 'OUT' | 'IN' | 'BOTH';

/** A relationship as seen from one of its ends. */
export interface Link {
  readonly relationship: Relationship;
  readonly direction: Direction;
  readonly other: Entity;
}

/** Every relationship of the entity, those with itself once from either end. */
export function linksOf(memory: Memory, id: string): readonly Link[] {
  return memory.relationships.flatMap((relationship) => {
    const { from, to, symmetric } = relationship;
    const out: Link = { relationship, direction: symmetric ? 'BOTH' : 'OUT', other: to };
    const back: Link = { relationship, direction: symmetric ? 'BOTH' : 'IN', other: from };
    return [...(from.id === id ? [out] : []), ...(to.id === id ? [back] : [])];
  });
}

/** The links behind a relationship field: of its predicates and direction, to what its type names. */
export function linksOfField(memory: Memory, id: string, field: RelationField): readonly Link[] {
  return linksOf(memory, id).filter(
    ({ relationship, direction, other }) =>
      field.predicates.includes(relationship.predicate) &&
      direction === field.direction &&
      isOf(memory.ontology, other.type, field.target),
  );
}

/** IN before OUT, which is how they spell. */
const byPredicate: Compare<Link> = inTurn(
  by((link) => link.relationship.predicate, compareText),
  by((link) => link.direction, compareText),
);

/** By the other end, then the predicate, then IN before OUT. */
export function linkOrder(byEnd: Compare<Entity>): Compare<Link> {
  return inTurn(
    by((link) => link.other, byEnd),
    byPredicate,
  );
}

export function linkKey({ relationship, direction, other }: Link): string {
  return `${other.id} ${relationship.predicate} ${direction}`;
}

/** What the relationship takes as qualifiers, then the scope; either sorted as `name=value`. */
export function orderedQualifiers(
  memory: Memory,
  property: string,
  qualifiers: readonly Qualifier[],
): readonly Qualifier[] {
  const { predicates, properties } = memory.ontology;
  const own = (predicates.get(property) ?? properties.get(property))?.qualifiers ?? [];
  return qualifiers.toSorted(
    inTurn(
      by(
        ({ name }) => Number(!own.includes(name)),
        (one, other) => one - other,
      ),
      by(qualifierText, compareText),
    ),
  );
}

/** The distinct qualifiers of all statements behind the relationship. */
export function qualifiersOf(memory: Memory, { predicate, statements }: Relationship): readonly Qualifier[] {
  const all = statements.flatMap((statement) => statement.qualifiers);
  const distinct = new Map(all.map((qualifier) => [qualifierText(qualifier), qualifier]));
  return orderedQualifiers(memory, predicate, [...distinct.values()]);
}

/** The finest precision that one of its statements gives. */
export function precisionOf({ statements }: Relationship): string | null {
  const given = new Set(
    statements.flatMap(({ qualifiers }) =>
      qualifiers.flatMap(({ name, value }) => (name === 'precision' ? value : [])),
    ),
  );
  return PLACE_PRECISIONS.find((precision) => given.has(precision)) ?? null;
}

function qualifierText({ name, value, entity }: Qualifier): string {
  return `${name}=${value ?? entity ?? ''}`;
}
