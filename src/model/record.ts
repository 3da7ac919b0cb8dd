import type { Document } from './document.js';
import type { Entity, Redirect } from './entity.js';
import type { Statement } from './statement.js';

/** What figures count. */
export interface Metric {
  readonly id: string;
  /** `people`, `sites`, `cases`, `money`, `percent`, ...; figures of `money` name their currency. */
  readonly unit: string;
  readonly additive: boolean;
  readonly description: string;
}

/** How many of something the facts must have: a mistake that loses or doubles facts shows. */
export interface CountBounds {
  /** `entities`, `statements`, `documents`, or a kind as ids begin with it. */
  readonly of: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What the facts as a whole are, as declared in `seed/dataset.yaml`. */
export interface DatasetDeclaration {
  readonly version: string;
  readonly licence: string;
  /** Whom to name, one line each. */
  readonly attribution: readonly string[];
  /** What is known to be missing, one line each. */
  readonly gaps: readonly string[];
  readonly counts: readonly CountBounds[];
}

/** All the facts of a seed folder, checked. */
export interface FactRecord extends DatasetDeclaration {
  readonly documents: readonly Document[];
  readonly entities: readonly Entity[];
  readonly redirects: readonly Redirect[];
  readonly metrics: readonly Metric[];
  readonly statements: readonly Statement[];
}
