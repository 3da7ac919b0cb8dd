import type { FuzzyDate } from './dates.js';
import type { DocumentId, EntityId, StatementId } from './ids.js';

export type Rank = 'PREFERRED' | 'NORMAL' | 'DEPRECATED';
export type Modality = 'DONE' | 'PLANNED' | 'ORDERED';
export type Stance = 'ASSERTS' | 'DENIES';
export type Bound = 'EXACT' | 'AT_LEAST' | 'MORE_THAN' | 'AT_MOST' | 'ABOUT' | 'NEARLY';
export type Status =
  | 'ALLEGED'
  | 'WANTED'
  | 'ARRESTED'
  | 'CHARGED'
  | 'CONVICTED'
  | 'ACQUITTED'
  | 'DISMISSED'
  | 'SANCTIONED'
  | 'DELISTED';

export const RANKS: readonly Rank[] = ['PREFERRED', 'NORMAL', 'DEPRECATED'];
export const MODALITIES: readonly Modality[] = ['DONE', 'PLANNED', 'ORDERED'];
export const STANCES: readonly Stance[] = ['ASSERTS', 'DENIES'];
export const BOUNDS: readonly Bound[] = ['EXACT', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'ABOUT', 'NEARLY'];
export const STATUSES: readonly Status[] = [
  'ALLEGED',
  'WANTED',
  'ARRESTED',
  'CHARGED',
  'CONVICTED',
  'ACQUITTED',
  'DISMISSED',
  'SANCTIONED',
  'DELISTED',
];

/** A narrowing of a statement: a role, a precision, or a key of its scope. Exactly one of value and entity is given. */
export interface Qualifier {
  readonly name: string;
  readonly value?: string;
  readonly entity?: EntityId;
}

/** A number. `value`, or `low` and `high`; exact decimals as strings ("16500000", "3.81"). */
export interface Figure {
  readonly value?: string;
  readonly low?: string;
  readonly high?: string;
  /** ISO 4217 for money, else the metric's unit. */
  readonly unit: string;
  readonly bound: Bound;
  readonly scope: readonly Qualifier[];
  readonly runningTotal: boolean;
  readonly asOf?: FuzzyDate;
  /** The statement whose figure this one converts. */
  readonly converts?: StatementId;
}

export interface StatusAt {
  readonly status: Status;
  readonly at?: FuzzyDate;
  readonly by?: EntityId;
}

export interface Citation {
  readonly document: DocumentId;
  /** Who says so in the document. */
  readonly attributedTo?: EntityId;
  readonly speaker?: EntityId;
  readonly stance: Stance;
  readonly said?: FuzzyDate;
  readonly locator?: string;
  readonly note?: string;
}

/** What a statement says: of an object, a value or a figure. */
export type Content =
  | { readonly form: 'OBJECT'; readonly object: EntityId }
  | { readonly form: 'VALUE'; readonly value: string }
  | { readonly form: 'FIGURE'; readonly figure: Figure };

/** One thing said of an entity, with who says so in which document. */
export type Statement = Content & {
  readonly id: StatementId;
  readonly subject: EntityId;
  /** A predicate's name for an object, a property's for a value, a metric's id for a figure. */
  readonly property: string;
  /** Role, precision and the like, then scope; sorted by name. A figure's scope stands in the figure. */
  readonly qualifiers: readonly Qualifier[];
  readonly occurred?: FuzzyDate;
  readonly modality: Modality;
  readonly rank: Rank;
  readonly rankReason?: string;
  /** Oldest first; empty where it accuses nobody. */
  readonly statusHistory: readonly StatusAt[];
  readonly citations: readonly Citation[];
};

/** The standing of an accusation now: the last of its history. */
export function statusOf(statement: Pick<Statement, 'statusHistory'>): Status | undefined {
  return statement.statusHistory.at(-1)?.status;
}
