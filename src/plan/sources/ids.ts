import type { Source } from '../expansion.js';

/**
 * Entities by id, in groups: for each root its index and the ids asked for. Redirects are followed; what is unknown or
 * withdrawn has no row. A row's extra is the id that was asked for.
 */
export function idsSource(roots: readonly (readonly [number, readonly string[]])[]): Source {
  return { key: 'ids', text: TEXT, parameters: { roots } };
}

const TEXT = `CALL () {
  UNWIND $roots AS root
  UNWIND root[1] AS asked
  MATCH (found:Atlas {id: asked})
  OPTIONAL MATCH (target:Atlas:Entity {id: found.to})
  WITH root[0] AS g, asked, CASE WHEN found:Entity THEN found ELSE target END AS n
  WHERE n IS NOT NULL
  RETURN collect([g, n, asked]) AS level0
}`;

/** Documents by id, in groups likewise; none of them has a redirect. */
export function documentsSource(roots: readonly (readonly [number, readonly string[]])[]): Source {
  return { key: 'documents by id', text: DOCUMENTS, parameters: { roots } };
}

const DOCUMENTS = `CALL () {
  UNWIND $roots AS root
  UNWIND root[1] AS asked
  MATCH (n:Atlas:Document {id: asked})
  RETURN collect([root[0], n, asked]) AS level0
}`;
