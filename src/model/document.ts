import type { Day, FuzzyDate } from './dates.js';
import type { DocumentId, EntityId } from './ids.js';

export type Grade = 'OFFICIAL' | 'WIRE' | 'PRESS' | 'TRADE' | 'REFERENCE' | 'REPOST' | 'SEED';
export const GRADES: readonly Grade[] = ['OFFICIAL', 'WIRE', 'PRESS', 'TRADE', 'REFERENCE', 'REPOST', 'SEED'];

/** What was read. */
export interface Document {
  readonly id: DocumentId;
  readonly title: string;
  /** BCP 47, `und` where unknown. */
  readonly language: string;
  readonly grade: Grade;
  readonly url?: string;
  readonly archivedUrl?: string;
  readonly published?: FuzzyDate;
  readonly retrieved?: Day;
  /** False for an original nobody here read: it stands in a chain only and is never cited. */
  readonly read: boolean;
  /** Absent where unknown. */
  readonly publisher?: EntityId;
  readonly derivedFrom: readonly DocumentId[];
}
