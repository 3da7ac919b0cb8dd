import type { Ontology } from '../../ontology/ontology.js';
import { LANGUAGE, type Statement, VERSION } from '../expansion.js';
import { anyPredicate, linkColumns } from '../link-columns.js';

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
 * The shortest paths between two entities without a repeated entity, in the order of their length, then of the ids and predicates along them. Lengths are
 * tried one after the other and only while paths are wanting. Row: version, id of `from`, id of `to` (null where unknown),
 * paths as [ids, steps], a step as [whether walked from subject to object, ...link columns].
 */
export function pathsStatement(ontology: Ontology, request: PathsRequest): Statement {
  const lengths = Array.from({ length: request.maxLength }, (_, index) => index + 1);
  const narrowed = request.predicates !== null;
  const blocks = lengths.map((length) => lengthText(ontology, length, narrowed));
  const text = [
    LANGUAGE,
    endText('from', []),
    endText('to', ['from']),
    'WITH from, to, CASE WHEN from = to THEN [[[from.id], []]] ELSE [] END AS found0',
    ...blocks,
    `RETURN ${VERSION}, from.id AS fromId, to.id AS toId, found${request.maxLength}[..$first] AS paths`,
  ].join('\n');
  const { from, to, first, predicates } = request;
  return { text, parameters: { from, to, first, ...(narrowed ? { predicates } : {}) } };
}

function endText(name: string, carried: readonly string[]): string {
  return [
    `CALL () {`,
    `  OPTIONAL MATCH (found:Atlas {id: $${name}})`,
    '  OPTIONAL MATCH (target:Atlas:Entity {id: found.to})',
    `  RETURN CASE WHEN found:Entity THEN found ELSE target END AS ${name}`,
    '}',
    `WITH ${[...carried, name].join(', ')} LIMIT 1`,
  ].join('\n');
}

function lengthText(ontology: Ontology, length: number, narrowed: boolean): string {
  const between = Array.from({ length: length - 1 }, (_, index) => `x${index + 1}`);
  const nodes = ['from', ...between, 'to'];
  const relationships = Array.from({ length }, (_, index) => `r${index + 1}`);
  const types = anyPredicate(ontology);
  const pattern = relationships
    .map((relationship, index) => {
      const next = nodes[index + 1] ?? 'to';
      return `-[${relationship}:${types}]-(${next}${between.includes(next) ? ':Atlas:Entity' : ''})`;
    })
    .join('');
  const conditions = [
    `size(found${length - 1}) < $first`,
    'from <> to',
    ...between.map((node) => `NOT (${BARRED.map((label) => `${node}:${label}`).join(' OR ')})`),
    ...between.flatMap((node, index) =>
      ['from', 'to', ...between.slice(0, index)].map((other) => `${node} <> ${other}`),
    ),
    ...(narrowed ? relationships.map((relationship) => `type(${relationship}) IN $predicates`) : []),
  ];
  const ids = nodes.map((node) => `${node}.id`);
  const steps = relationships.map(
    (relationship, index) =>
      `[startNode(${relationship}) = ${nodes[index]}, ${linkColumns(ontology, relationship).join(', ')}]`,
  );
  const order = [...ids, ...relationships.map((relationship) => `type(${relationship})`)];
  return [
    `CALL (from, to, found${length - 1}) {`,
    `  MATCH (from)${pattern}`,
    `  WHERE ${conditions.join('\n    AND ')}`,
    `  WITH [${ids.join(', ')}] AS ids, [${steps.join(',\n    ')}] AS steps`,
    `    ORDER BY ${order.length > 0 ? 'ids, [step IN steps | step[1]], [step IN steps | step[0]]' : 'ids'}`,
    '    LIMIT $first',
    `  RETURN collect([ids, steps]) AS more${length}`,
    '}',
    `WITH from, to, found${length - 1} + more${length} AS found${length}`,
  ].join('\n');
}
