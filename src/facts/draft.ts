import type { FuzzyDate } from '../model/dates.js';
import type { Document, Grade } from '../model/document.js';
import type { Entity, Redirect, Shape } from '../model/entity.js';
import type { Said } from '../model/identity.js';
import type { DocumentId, EntityId, StatementId } from '../model/ids.js';
import type { Metric } from '../model/record.js';
import type { Citation, Rank, StatusAt } from '../model/statement.js';
import type { Kind, Ontology } from '../ontology/ontology.js';
import type { Place } from './fault.js';

/** Drafts are what was read, with where: rules judge them even where a part is faulty and left out. */
export interface StatementDraft {
  readonly place: Place;
  /** Where the object, value or number stands in it. */
  readonly contentPlace: Place;
  readonly subject: EntityId;
  /** Name of the predicate, property or metric. */
  readonly property: string;
  /** Absent where anything it says is faulty. A conversion's figure does not yet say what it converts. */
  readonly said: Said | undefined;
  readonly accuses: boolean;
  readonly rank: Rank | undefined;
  readonly rankReason: string | undefined;
  /** Whether a history was written, be it faulty. */
  readonly hasStatus: boolean;
  readonly statusHistory: readonly Placed<StatusAt>[];
  /** Whether a citation was written or inherited, be it faulty. */
  readonly isCited: boolean;
  readonly citations: readonly Placed<Citation>[];
  readonly label: Label | undefined;
  readonly converts: Label | undefined;
}

export type Placed<T> = T & { readonly place: Place };

export function withoutPlace<T extends { readonly place: Place }>({ place: _, ...rest }: T): Omit<T, 'place'> {
  return rest;
}

/** A key of a statement, local to its file. */
export interface Label {
  readonly text: string;
  readonly place: Place;
}

export interface DocumentDraft {
  readonly id: DocumentId;
  readonly place: Place;
  readonly grade: Grade | undefined;
  readonly read: boolean;
  readonly isPublisherUnknown: boolean;
  readonly derivedFrom: readonly Placed<{ readonly id: DocumentId }>[];
  readonly document: Document | undefined;
}

export interface EntityDraft {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly place: Place;
  readonly entity: Entity | undefined;
  /** Documents that its names and its point are taken from. */
  readonly sources: readonly Placed<{ readonly document: DocumentId }>[];
  readonly identifiers: readonly Placed<{ readonly scheme: string; readonly value: string }>[];
  readonly statements: readonly StatementDraft[];
}

export interface RedirectDraft extends Redirect {
  readonly place: Place;
}

export interface MetricDraft {
  readonly id: string;
  readonly place: Place;
  readonly metric: Metric | undefined;
}

/** A shape, before it is known which region it is of. */
export interface ShapeDraft {
  /** ISO 3166-2. */
  readonly code: string;
  readonly place: Place;
  readonly shape: Shape;
  readonly source: Placed<{ readonly document: DocumentId }>;
}

/** A statement with its identity; absent where what it says is faulty. */
export type IdentifiedDraft = StatementDraft & { readonly id: StatementId | undefined };

/** All that was read, for the rules. */
export interface SeedDraft {
  readonly ontology: Ontology;
  readonly documents: ReadonlyMap<DocumentId, DocumentDraft>;
  readonly entities: readonly EntityDraft[];
  readonly redirects: readonly RedirectDraft[];
  readonly metrics: readonly MetricDraft[];
  readonly statements: readonly IdentifiedDraft[];
  readonly shapes: readonly ShapeDraft[];
}

/** One thing that must hold; reports wherever it does not. */
export type Rule = (seed: SeedDraft, report: (place: Place, message: string, advice?: string) => void) => void;

/** The day that a status is ordered by. */
export function dayOf(date: FuzzyDate | undefined): string | undefined {
  return date?.earliest ?? date?.latest ?? undefined;
}
