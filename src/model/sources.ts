import type { Document } from './document.js';
import type { DocumentId, EntityId } from './ids.js';
import type { Citation } from './statement.js';

/** What stands behind a citation. */
export interface Origin {
  /** The actor or document that counts as one independent source. */
  readonly id: EntityId | DocumentId;
  /** Where the origin is an actor. */
  readonly actor?: EntityId;
  /** The end of the chain of reprints and rewrites. */
  readonly root: DocumentId;
}

/**
 * The origin of a citation: the attributed actor, else the publisher of the document's root, else the root itself.
 * Where a document stands on several, the root is the end of the first chain.
 */
export function originOf(
  citation: Pick<Citation, 'document' | 'attributedTo'>,
  documents: ReadonlyMap<DocumentId, Document>,
): Origin {
  const root = rootOf(citation.document, documents);
  const actor = citation.attributedTo ?? documents.get(root)?.publisher;
  return actor ? { id: actor, actor, root } : { id: root, root };
}

/** How many distinct origins assert it. */
export function countIndependent(citations: readonly Citation[], documents: ReadonlyMap<DocumentId, Document>): number {
  return originsOf(citations, documents).length;
}

/** The distinct origins that assert it. */
export function originsOf(
  citations: readonly Citation[],
  documents: ReadonlyMap<DocumentId, Document>,
): readonly Origin['id'][] {
  const asserting = citations.filter((citation) => citation.stance === 'ASSERTS');
  return [...new Set(asserting.map((citation) => originOf(citation, documents).id))];
}

/** Whether anybody says that it is so. */
export function isAsserted({ citations }: { readonly citations: readonly Citation[] }): boolean {
  return citations.some((citation) => citation.stance === 'ASSERTS');
}

function rootOf(id: DocumentId, documents: ReadonlyMap<DocumentId, Document>): DocumentId {
  const seen = new Set<DocumentId>();
  let at = id;
  for (;;) {
    seen.add(at);
    const next = documents.get(at)?.derivedFrom[0];
    if (next === undefined || seen.has(next)) return at;
    at = next;
  }
}
