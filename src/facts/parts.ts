import type { EntityId } from '../model/ids.js';
import type { IdentifiedDraft } from './draft.js';
import type { Place } from './fault.js';

/** What is said to be part of what. */
interface Part {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly place: Place;
}

/** The part that a statement makes. Only what would draw a relationship: a denied or rejected one may contradict another. */
export function partOf({ said, citations, rank, place }: IdentifiedDraft): Part[] {
  if (said?.form !== 'OBJECT' || said.property !== 'PART_OF' || said.subject === said.object) return [];
  const isDrawn =
    rank !== 'DEPRECATED' && said.modality === 'DONE' && citations.some(({ stance }) => stance === 'ASSERTS');
  return isDrawn ? [{ from: said.subject, to: said.object, place }] : [];
}
