import type { Metric } from '../model/record.js';
import type { Kind, Ontology } from '../ontology/ontology.js';
import type { Faults, Place } from './fault.js';

/** What may be referred to, from all files: gathered before any reference is read. */
export interface Known {
  /** By the first part of an id. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Ids of entities. */
  readonly entities: ReadonlyMap<string, Place>;
  /** Keys of documents. */
  readonly documents: ReadonlyMap<string, Place>;
  /** Undefined where the metric's own entry is faulty. */
  readonly metrics: ReadonlyMap<string, Metric | undefined>;
  /** Old ids, with what took their place. */
  readonly redirects: ReadonlyMap<string, { readonly to: string | undefined }>;
}

/** What every reader of a part of a seed file is given. */
export interface Reading {
  readonly ontology: Ontology;
  readonly known: Known;
  readonly faults: Faults;
}
