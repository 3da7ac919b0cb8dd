import type { Entity } from '../../src/model/entity.js';
import { fold } from '../../src/model/names.js';
import { isOf } from '../../src/ontology/ontology.js';
import { linksOf } from './links.js';
import type { Memory } from './memory.js';
import { date } from './rows.js';
import { standingOf } from './standing.js';

/** EntityWhere, PlaceWhere and EventWhere together: no two of them mean different things by one name. */
export interface Where {
  readonly ids?: readonly string[] | null;
  readonly text?: string | null;
  readonly standing?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly within?: string | null;
  readonly involving?: string | null;
  readonly targeting?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

const TAKING_PART = ['PARTICIPATED_IN', 'HELD_IN', 'DEFENDANT_IN'];

/** Whether an entity meets all conditions that are given. */
export function meets(memory: Memory, where: Where | null | undefined): (entity: Entity) => boolean {
  const { ids, text, standing, kinds, within, involving, targeting } = where ?? {};
  return (entity) =>
    (ids == null || ids.includes(entity.id)) &&
    (text == null || hasText(entity, text)) &&
    (standing == null || standingOf(memory, entity.id).some(({ now }) => standing.includes(now.status))) &&
    (kinds == null || kinds.some((kind) => kind === kindOf(memory, entity))) &&
    (within == null || isWithin(memory, entity, within)) &&
    (involving == null || isEndOf(memory, entity, TAKING_PART, 'IN', involving)) &&
    (targeting == null || isEndOf(memory, entity, ['TARGETED'], 'OUT', targeting)) &&
    overlaps(memory, entity, where?.from ?? null, where?.to ?? null);
}

export function kindOf(memory: Memory, entity: Entity): string | undefined {
  return memory.ontology.kinds.get(entity.type)?.name;
}

function hasText({ names }: Entity, text: string): boolean {
  const wanted = fold(text);
  return names.some((name) => fold(name.value).includes(wanted));
}

function isWithin(memory: Memory, entity: Entity, within: string): boolean {
  if (!isOf(memory.ontology, entity.type, 'Event')) return containers(memory, entity.id).has(within);
  const places = linksOf(memory, entity.id).filter(({ relationship }) => relationship.predicate === 'TOOK_PLACE_IN');
  return places.some(({ other }) => other.id === within || containers(memory, other.id).has(within));
}

/** All places that contain the place, at any depth. */
function containers(memory: Memory, id: string, found = new Set<string>()): ReadonlySet<string> {
  for (const { relationship, direction, other } of linksOf(memory, id)) {
    const contains =
      relationship.predicate === 'PART_OF' && direction === 'OUT' && isOf(memory.ontology, other.type, 'Place');
    if (!contains || found.has(other.id)) continue;
    found.add(other.id);
    containers(memory, other.id, found);
  }
  return found;
}

function isEndOf(
  memory: Memory,
  entity: Entity,
  predicates: readonly string[],
  direction: 'OUT' | 'IN',
  end: string,
): boolean {
  return linksOf(memory, entity.id).some(
    (link) => predicates.includes(link.relationship.predicate) && link.direction === direction && link.other.id === end,
  );
}

function overlaps(memory: Memory, { id }: Entity, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  const row = memory.rows.get(id);
  const occurred = row ? date(row, 'occurred') : null;
  if (!occurred) return false;
  const { earliest, latest } = occurred;
  return (from === null || latest === null || latest >= from) && (to === null || earliest === null || earliest <= to);
}
