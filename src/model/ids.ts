import { createHash } from 'node:crypto';

declare const brand: unique symbol;
/** A string that was checked to be what its name says; made only by the functions of this file. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** `kind/slug`: lower-case letters, digits and single hyphens. */
export type EntityId = Branded<'EntityId'>;
/** `statement/` and 16 hexadecimal digits. */
export type StatementId = Branded<'StatementId'>;
/** `document/key`. */
export type DocumentId = Branded<'DocumentId'>;

const ENTITY_ID = /^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DOCUMENT_KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const HASH_DIGITS = 16;
const RESERVED = new Set(['document', 'statement']);

/** The text as an entity's id, undefined where it does not have the form of one. */
export function entityId(text: string): EntityId | undefined {
  return ENTITY_ID.test(text) && !RESERVED.has(slugOf(text)) ? (text as EntityId) : undefined;
}

/** The id of the document with that key in `seed/documents`, undefined where the key is malformed. */
export function documentId(key: string): DocumentId | undefined {
  return DOCUMENT_KEY.test(key) ? (`document/${key}` as DocumentId) : undefined;
}

/** The kind's slug that an id begins with: `scam-hub` of `scam-hub/kk-park`. */
export function slugOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** The id of a statement that says this. `said` must be canonical: equal content, equal text. */
export function statementId(said: string): StatementId {
  return `statement/${createHash('sha256').update(said).digest('hex').slice(0, HASH_DIGITS)}` as StatementId;
}
