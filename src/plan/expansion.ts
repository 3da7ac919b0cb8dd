import type { Ontology } from '../ontology/ontology.js';
import { branchText, parameterName } from './branch-text.js';
import { linkColumns } from './link-columns.js';
import type { Shape } from './shape.js';

export type Parameters = Record<string, unknown>;

/** Where an expansion begins: clauses that bind `level0`, a list of [group, node, extra]. */
export interface Source {
  /** Of the plan's key: which template, which arguments are given. */
  readonly key: string;
  readonly text: string;
  readonly parameters: Parameters;
  /** An expression that counts the whole list; absent where that is not asked for. */
  readonly total?: string;
}

/** A statement ready to be sent. */
export interface Statement {
  readonly text: string;
  readonly parameters: Parameters;
}

/** What every statement begins with, so that a newer server's default language changes nothing. */
export const LANGUAGE = 'CYPHER 5';

/** The version of the data that a statement read; a list because a subquery expression may find nothing. */
export const VERSION = "COLLECT { MATCH (dataset:Atlas {id: 'scam-atlas'}) RETURN dataset.version } AS version";

/** What the text of an expansion depends on: equal keys, equal text. */
export function expansionKey(shape: Shape, source: Source): string {
  const branches = shape.levels.map((level) =>
    level.map((branch) => [
      branch.parent,
      branch.field.name,
      branch.parentLabels,
      branch.listed,
      branch.counted,
      branch.order,
      [...branch.inputs.keys()],
      branch.form === 'link' ? [branch.direction, branch.target] : [branch.figuresOnly, branch.side],
    ]),
  );
  return JSON.stringify([source.key, branches, shape.columns, shape.linked]);
}

/** The values of an expansion's parameters. */
export function expansionParameters(shape: Shape, source: Source): Parameters {
  const parameters: Parameters = { ...source.parameters };
  for (const branch of shape.levels.flat()) {
    for (const [name, value] of branch.inputs) parameters[parameterName(branch, name)] = value;
  }
  return parameters;
}

/**
 * The text that fetches a whole selection below its source: level by level, the sibling relationships of a level as
 * branches of one UNION ALL, each distinct entity once. Its row: version, total, roots [group, id, extra], nodes [id, kind,
 * ...columns], then for each level links [branch, parent id, id, key, ...link columns].
 */
export function expansionText(ontology: Ontology, shape: Shape, source: Source): string {
  const levels = shape.levels.map((_, depth) => `level${depth + 1}`);
  const links = (shape.linked ? linkColumns(ontology, 'row[4]') : []).map((column) => `, ${column}`);
  const returned = levels.map(
    (level) => `[row IN ${level} | [row[0], row[1].id, row[2].id, row[3]${links.join('')}]] AS ${level}`,
  );
  return [
    LANGUAGE,
    source.text,
    ...shape.levels.map((branches, depth) =>
      levelText(
        depth,
        branches.flatMap((branch) => branchText(ontology, branch)),
      ),
    ),
    nodesText(levels, shape.columns),
    `RETURN ${[VERSION, `${source.total ?? 'null'} AS total`, ROOTS, 'nodes', ...returned].join(',\n  ')}`,
  ].join('\n');
}

const ROOTS = '[row IN level0 | [row[0], row[1].id, row[2]]] AS roots';

function levelText(depth: number, parts: readonly string[]): string {
  const above = `level${depth}`;
  const node = depth === 0 ? 'row[1]' : 'row[2]';
  return [
    `CALL (${above}) {`,
    `  UNWIND ${above} AS row`,
    `  WITH DISTINCT row[0] AS g, ${node} AS n`,
    '  CALL (g, n) {',
    parts.join('\n  UNION ALL\n'),
    '  }',
    `  RETURN collect([f, n, m, key, r]) AS level${depth + 1}`,
    '}',
  ].join('\n');
}

function nodesText(levels: readonly string[], columns: readonly string[]): string {
  const lists = ['[row IN level0 | row[1]]', ...levels.map((level) => `[row IN ${level} | row[2]]`)];
  return [
    `CALL (${['level0', ...levels].join(', ')}) {`,
    `  UNWIND ${lists.join(' + ')} AS n`,
    '  WITH DISTINCT n WHERE n IS NOT NULL',
    `  RETURN collect([n.id, n.kind${columns.map((column) => `, n.\`${column}\``).join('')}]) AS nodes`,
    '}',
  ].join('\n');
}
