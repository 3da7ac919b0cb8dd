import type { Ontology } from '../ontology/ontology.js';
import { conditionText } from './conditions.js';
import type { Branch, LinkBranch, StatementBranch } from './shape.js';

/** Where a branch starts and what it is sorted by. */
interface Match {
  readonly match: string;
  readonly conditions: readonly string[];
  readonly key: string;
}

/** The parameter that holds an input of a branch. */
export function parameterName(branch: Pick<Branch, 'index'>, input: string): string {
  return `f${branch.index}_${input}`;
}

/**
 * The branch's parts of its level's UNION ALL, each returning f, m, r, key: entries, a count, or both.
 * Composed of templates and names of the ontology; nothing of a request enters it.
 */
export function branchText(ontology: Ontology, branch: Branch): readonly string[] {
  const { match, conditions, key } = branch.form === 'link' ? linkMatch(ontology, branch) : statementMatch(branch);
  const where = [`g = ${branch.parent}`, ...parentCondition(branch), ...conditions].join('\n        AND ');
  const from = [`    ${match}`, `      WHERE ${where}`];
  const parts: string[] = [];
  if (branch.listed) {
    const [carried, m, r] = branch.form === 'link' ? ['m, r, ', 'm', 'r'] : ['', 'null', 'null'];
    const after = branch.inputs.has('after') ? ` WHERE key > ${given(branch, 'after')}` : '';
    parts.push(
      [
        ...from,
        `    WITH ${carried}${key} AS key${after}`,
        `    ORDER BY key LIMIT ${given(branch, 'limit')}`,
        `    RETURN ${branch.index} AS f, ${m} AS m, ${r} AS r, key`,
      ].join('\n'),
    );
  }
  if (branch.counted)
    parts.push([...from, `    RETURN ${branch.index} AS f, null AS m, null AS r, count(*) AS key`].join('\n'));
  return parts;
}

function given(branch: Branch, input: string): string {
  return `$${parameterName(branch, input)}`;
}

function parentCondition(branch: Branch): string[] {
  if (branch.parentLabels.length === 0) return [];
  return [`(${branch.parentLabels.map((label) => `n:${label}`).join(' OR ')})`];
}

function linkMatch(ontology: Ontology, branch: LinkBranch): Match {
  const types = branch.predicates.map((name) => `\`${name}\``).join('|');
  const other = `(m:Atlas:${branch.target})`;
  if (branch.direction.startsWith('ANY')) return relatedMatch(ontology, branch, `MATCH (n)-[r:${types}]-${other}`);
  const [left, right] = branch.direction === 'OUT' ? ['-', '->'] : branch.direction === 'IN' ? ['<-', '-'] : ['-', '-'];
  const conditions = [...branch.inputs.keys()].flatMap(
    (name) => conditionText('EventWhere', name, 'm', given(branch, name)) ?? [],
  );
  return {
    match: `MATCH (n)${left}[r:${types}]${right}${other}`,
    conditions,
    key: `${linkKey(branch)} + ' ' + type(r)`,
  };
}

function linkKey(branch: LinkBranch): string {
  if (branch.order === 'link-earliest') return 'm.chronology';
  return branch.order === 'link-latest' ? 'm.reverseChronology' : 'm.id';
}

function relatedMatch(ontology: Ontology, branch: LinkBranch, match: string): Match {
  const symmetric = [...ontology.predicates.values()]
    .filter((predicate) => predicate.symmetric)
    .map(({ name }) => `'${name}'`);
  const isSymmetric = `type(r) IN [${symmetric.join(', ')}]`;
  const conditions: string[] = [];
  if (branch.inputs.has('predicates')) conditions.push(`type(r) IN ${given(branch, 'predicates')}`);
  if (branch.inputs.has('kinds')) conditions.push(`m.kind IN ${given(branch, 'kinds')}`);
  if (branch.direction === 'ANY_OUT') conditions.push(`(startNode(r) = n OR ${isSymmetric})`);
  if (branch.direction === 'ANY_IN') conditions.push(`(endNode(r) = n OR ${isSymmetric})`);
  const way = `CASE WHEN ${isSymmetric} THEN 'BOTH' WHEN startNode(r) = n THEN 'OUT' ELSE 'IN' END`;
  return { match, conditions, key: `m.id + ' ' + type(r) + ' ' + ${way}` };
}

/** The index on an entity's statements is in their order, and used where that is asked for: hence a condition that always holds. */
const IN_ORDER = "m.sortKey > ''";

function statementMatch(branch: StatementBranch): Match {
  const conditions: string[] = [];
  if (branch.figuresOnly) conditions.push("m.form = 'FIGURE'");
  for (const name of ['properties', 'metrics']) {
    if (branch.inputs.has(name)) conditions.push(`m.property IN ${given(branch, name)}`);
  }
  const key = 'm.sortKey';
  const [subject, object] = ['subject', 'object'].map((end) => `MATCH (m:Atlas:Statement {${end}: n.id})`);
  if (branch.side === 'SUBJECT') return { match: `${subject}`, conditions: [IN_ORDER, ...conditions], key };
  if (branch.side === 'OBJECT') return { match: `${object}`, conditions: [IN_ORDER, ...conditions], key };
  if (branch.side === 'CITED') {
    const citing = `CALL (g, n) { MATCH (n)<-[:CITES]-(m:Atlas:Statement) WHERE g = ${branch.parent} RETURN DISTINCT m }`;
    return { match: `${citing}\n    WITH m`, conditions, key };
  }
  const inGroup = `WHERE g = ${branch.parent} AND ${IN_ORDER}`;
  const either = `CALL (g, n) { ${subject} ${inGroup} RETURN m UNION ${object} ${inGroup} RETURN m }`;
  return { match: `${either}\n    WITH m`, conditions, key };
}
