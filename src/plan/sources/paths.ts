import type { Ontology } from '../../ontology/ontology.js';
import { LANGUAGE, type Statement, VERSION } from '../expansion.js';
import { linkColumns } from '../link-columns.js';

export const MAX_PATH_LENGTH = 6;
/** What a path never leads through; everything is near everything by way of these. */
const BARRED = ['Country', 'MediaOutlet', 'Concept'];

export interface PathsRequest {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
  readonly predicates: readonly string[] | null;
}

/**
 * The shortest paths between two entities without a repeated entity, in the order of their length, then of the ids, predicates
 * and directions along them. Lengths are tried one after the other and only while paths are wanting. Row: version, id of
 * `from`, id of `to` (null where unknown), paths as [ids, steps], a step as [whether walked from subject to object, ...link columns].
 */
export function pathsStatement(ontology: Ontology, request: PathsRequest): Statement {
  const lengths = Array.from({ length: request.maxLength }, (_, index) => index + 1);
  const text = [
    LANGUAGE,
    ENDS,
    'WITH from, to, CASE WHEN from = to THEN [[[from], []]] ELSE [] END AS found0',
    ...lengths.map(lengthText),
    `RETURN ${VERSION}, from.id AS fromId, to.id AS toId, [path IN found${request.maxLength}[..$first] | [`,
    '  [n IN path[0] | n.id],',
    `  [i IN range(0, size(path[1]) - 1) | [startNode(path[1][i]) = path[0][i], ${linkColumns(ontology, 'path[1][i]').join(', ')}]]`,
    ']] AS paths',
  ].join('\n');
  const { from, to, first } = request;
  return { text, parameters: { from, to, first, predicates: request.predicates ?? [...ontology.predicates.keys()] } };
}

const ENDS = `CALL () {
  UNWIND [$from, $to] AS asked
  OPTIONAL MATCH (found:Atlas {id: asked})
  OPTIONAL MATCH (target:Atlas:Entity {id: found.to})
  RETURN collect([CASE WHEN found:Entity THEN found ELSE target END]) AS ends
}
WITH ends[0][0] AS from, ends[1][0] AS to`;

/**
 * The ends may be of a barred kind; what lies between may not. Predicates are a parameter, not types in the pattern: with all of
 * them there, planning takes ten times as long.
 */
function lengthText(length: number): string {
  const before = `found${length - 1}`;
  const barred = BARRED.map((label) => `x:${label}`).join(' OR ');
  const conditions = [
    `size(${before}) < $first`,
    'from <> to',
    `all(x IN nodes(path) WHERE x = from OR x = to OR (x:Atlas AND x:Entity AND NOT (${barred})))`,
    'all(x IN nodes(path) WHERE single(y IN nodes(path) WHERE y = x))',
    'all(r IN relationships(path) WHERE type(r) IN $predicates)',
  ];
  return [
    `CALL (from, to, ${before}) {`,
    `  MATCH path = (from)-[*${length}..${length}]-(to)`,
    `  WHERE ${conditions.join('\n    AND ')}`,
    '  WITH nodes(path) AS nodes, relationships(path) AS relationships',
    '    ORDER BY [n IN nodes | n.id], [r IN relationships | type(r)], [i IN range(0, size(relationships) - 1) | startNode(relationships[i]) = nodes[i]]',
    '    LIMIT $first',
    '  RETURN collect([nodes, relationships]) AS more',
    '}',
    `WITH from, to, ${before} + more AS found${length}`,
  ].join('\n');
}
