import type { Area } from './area.js';
import type { DocumentId, EntityId } from './ids.js';

export type NameKind = 'OFFICIAL' | 'ALIAS' | 'FORMER' | 'TRANSLITERATION' | 'DESCRIPTION';
export const NAME_KINDS: readonly NameKind[] = ['OFFICIAL', 'ALIAS', 'FORMER', 'TRANSLITERATION', 'DESCRIPTION'];
export type PlacePrecision = 'EXACT' | 'LOCALITY' | 'DISTRICT' | 'ADMIN1' | 'AREA' | 'COUNTRY';
export const PLACE_PRECISIONS: readonly PlacePrecision[] = [
  'EXACT',
  'LOCALITY',
  'DISTRICT',
  'ADMIN1',
  'AREA',
  'COUNTRY',
];

export interface Name {
  /** NFC. */
  readonly value: string;
  /** BCP 47. */
  readonly lang: string;
  /** ISO 15924. */
  readonly script: string;
  readonly kind: NameKind;
  /** Absent for descriptions of our own. */
  readonly source?: DocumentId;
}

export interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

/** Degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: PlacePrecision;
  readonly source?: DocumentId;
}

/** The outline of a region. */
export interface Shape {
  readonly area: Area;
  /** How far it can be trusted, in a line to be shown with it. */
  readonly disclaimer: string;
  readonly source: DocumentId;
}

/** Why a field is empty: nobody tells, or it would make no sense. */
export type AbsenceReason = 'UNKNOWN' | 'NOT_APPLICABLE';
export const ABSENCE_REASONS: readonly AbsenceReason[] = ['UNKNOWN', 'NOT_APPLICABLE'];

/** A field of which it is known that nothing can be said. */
export interface Absence {
  readonly field: string;
  readonly reason: AbsenceReason;
}

/** What an entity is, apart from what statements say of it. */
export interface Entity {
  readonly id: EntityId;
  /** Type name of its kind: ScamHub. */
  readonly type: string;
  /** At least one; in the order of the seed file. */
  readonly names: readonly Name[];
  readonly summary?: string;
  readonly identifiers: readonly Identifier[];
  readonly point?: Point;
  /** Only of a kind that is `shaped`. */
  readonly shape?: Shape;
  /** By the field's name; none where the seed says nothing of what is missing. */
  readonly without?: readonly Absence[];
}

/** An id that was published once and is no more: merged into another, or withdrawn. */
export interface Redirect {
  readonly id: EntityId;
  readonly to?: EntityId;
  readonly reason: string;
}
