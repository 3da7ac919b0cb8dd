import type { Ontology } from '../../ontology/ontology.js';
import { LANGUAGE, type Statement, VERSION } from '../expansion.js';
import { anyPredicate, linkColumns } from '../link-columns.js';

export const MAX_NEIGHBOURHOOD_DEPTH = 3;
export const MAX_NEIGHBOURHOOD_LIMIT = 500;

export interface NeighbourhoodRequest {
  readonly ids: readonly string[];
  readonly depth: number;
  readonly limit: number;
}

/**
 * Everything within some relationships of the given entities, nearest first, of one distance by id, at most `limit`, and all
 * relationships among it. Row: version, ids, truncated, steps as [from id, to id, ...link columns] from subject to object.
 */
export function neighbourhoodStatement(ontology: Ontology, request: NeighbourhoodRequest): Statement {
  const types = anyPredicate(ontology);
  const rings = Array.from({ length: request.depth }, (_, index) => index + 1).map((ring) =>
    [
      `CALL (seen${ring - 1}, ring${ring - 1}) {`,
      `  UNWIND ring${ring - 1} AS n`,
      `  MATCH (n)-[:${types}]-(m:Atlas:Entity)`,
      `  WHERE NOT m IN seen${ring - 1}`,
      '  WITH DISTINCT m ORDER BY m.id LIMIT $limit + 1',
      `  RETURN collect(m) AS ring${ring}`,
      '}',
      `WITH seen${ring - 1} + ring${ring} AS seen${ring}, ring${ring}`,
    ].join('\n'),
  );
  const text = [
    LANGUAGE,
    `CALL () {
  UNWIND $ids AS asked
  MATCH (found:Atlas {id: asked})
  OPTIONAL MATCH (target:Atlas:Entity {id: found.to})
  WITH CASE WHEN found:Entity THEN found ELSE target END AS n
  WHERE n IS NOT NULL
  WITH DISTINCT n ORDER BY n.id
  RETURN collect(n) AS ring0
}
WITH ring0 AS seen0, ring0`,
    ...rings,
    `WITH seen${request.depth}[..$limit] AS kept, size(seen${request.depth}) > $limit AS truncated`,
    `CALL (kept) {
  UNWIND kept AS n
  MATCH (n)-[r:${types}]->(m:Atlas:Entity)
  WHERE m IN kept
  WITH n, r, m ORDER BY n.id, type(r), m.id
  RETURN collect([n.id, m.id, ${linkColumns(ontology, 'r').join(', ')}]) AS steps
}`,
    `RETURN ${VERSION}, [n IN kept | n.id] AS ids, truncated, steps`,
  ].join('\n');
  return { text, parameters: { ids: request.ids, limit: request.limit } };
}
