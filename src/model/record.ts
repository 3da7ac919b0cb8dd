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

/** All the facts of a seed folder, checked. */
export interface FactRecord {
  /** As declared in `seed/dataset.yaml`. */
  readonly version: string;
  readonly licence: string;
  readonly documents: readonly Document[];
  readonly entities: readonly Entity[];
  readonly redirects: readonly Redirect[];
  readonly metrics: readonly Metric[];
  readonly statements: readonly Statement[];
}
