import type { Row } from '../database/database.js';
import { StatementError } from '../database/faults.js';
import { AtlasError } from '../errors.js';
import type { Projection } from '../projection/projection.js';
import type { Migration } from './migrations.js';
import type { Run } from './stored.js';
import { textOf, textsOf } from './values.js';

const INDEXES =
  'CYPHER 5 SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint WHERE owningConstraint IS NULL RETURN name, type, labelsOrTypes, properties';
const CONSTRAINTS =
  'CYPHER 5 SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties';
const DECLARED =
  /CREATE (?:(TEXT) )?(CONSTRAINT|INDEX) (\w+) IF NOT EXISTS FOR (?:\(n:(\w+)\)|\(\)-\[c:(\w+)\]-\(\)) (?:ON|REQUIRE) \(?([\w., ]+?)\)?(?: IS UNIQUE)?$/;
const VIOLATED = 'Neo.ClientError.Schema.ConstraintValidationFailed';

/** An index or a constraint of a database. */
export interface SchemaRule {
  readonly what: 'INDEX' | 'CONSTRAINT';
  readonly name: string;
  /** RANGE, TEXT, ... of an index; UNIQUENESS, NODE_KEY, ... of a constraint. */
  readonly type: string;
  /** Labels or types that it holds for. */
  readonly on: readonly string[];
  readonly properties: readonly string[];
}

/**
 * Finds what would keep a migration from giving the database its indexes and constraints. `IF NOT EXISTS` alone passes over
 * another one of the same name without a word.
 * @throws AtlasError DATABASE_REFUSED naming it
 */
export async function refuseConflicts(run: Run, pending: readonly Migration[]): Promise<void> {
  const declared = pending.flatMap(({ statements }) => statements.flatMap((statement) => declaredIn(statement) ?? []));
  if (declared.length === 0) return;
  const found = [...(await readRules(run, 'INDEX')), ...(await readRules(run, 'CONSTRAINT'))];
  for (const wanted of declared) {
    const other = found.find((rule) => isInTheWay(rule, wanted));
    if (other !== undefined) throw inTheWay(other, wanted);
  }
}

/** What a statement of a migration creates; undefined where it creates nothing. */
export function declaredIn(statement: string): SchemaRule | undefined {
  const [, text, what, name = '', label, type = '', properties = ''] = DECLARED.exec(statement) ?? [];
  if (what === undefined) return undefined;
  const common = { name, on: [label ?? type], properties: properties.replace(/\b\w\./g, '').split(', ') };
  return what === 'CONSTRAINT'
    ? { ...common, what, type: 'UNIQUENESS' }
    : { ...common, what: 'INDEX', type: text ?? 'RANGE' };
}

async function readRules(run: Run, what: SchemaRule['what']): Promise<readonly SchemaRule[]> {
  const rows = await run(what === 'INDEX' ? INDEXES : CONSTRAINTS);
  return rows.map(([name, type, on, properties]: Row) => ({
    what,
    name: textOf(name),
    type: textOf(type),
    // A lookup index holds for all there are, and says null.
    on: on === null ? [] : textsOf(on),
    properties: properties === null ? [] : textsOf(properties),
  }));
}

function placeOf({ on, properties }: SchemaRule): string {
  return `:${on.join('|')}(${properties.join(', ')})`;
}

/** Neo4j keeps no second range index, with a constraint or without, in one place, and no name twice. */
function isInTheWay(found: SchemaRule, wanted: SchemaRule): boolean {
  const isSamePlace = placeOf(found) === placeOf(wanted);
  if (isSamePlace && found.what === wanted.what && found.type === wanted.type) return false;
  if (found.name === wanted.name) return true;
  return isSamePlace && isRange(found) && isRange(wanted);
}

function isRange({ type }: SchemaRule): boolean {
  return type === 'RANGE' || type === 'UNIQUENESS' || type.endsWith('_KEY');
}

function inTheWay(found: SchemaRule, wanted: SchemaRule): AtlasError {
  return new AtlasError(
    'DATABASE_REFUSED',
    `the ${found.what.toLowerCase()} ${found.name} on ${placeOf(found)} stands where scam-atlas has its own ${wanted.name} on ${placeOf(wanted)}`,
    { advice: `Nothing was written. Take it away (DROP ${found.what} \`${found.name}\`), or use another database.` },
  );
}

/**
 * Names the constraints that may have kept a node or relationship of ours out, where one of the database did; else undefined.
 * The server's own words hold the value.
 */
export async function refusedByConstraint(
  error: unknown,
  run: Run,
  { nodes, relationships }: Projection,
): Promise<AtlasError | undefined> {
  if (!(error instanceof StatementError) || error.neo4jCode !== VIOLATED) return undefined;
  const ours = new Set([...nodes.flatMap(({ labels }) => labels), ...relationships.map(({ type }) => type)]);
  const constraints = await readRules(run, 'CONSTRAINT');
  const suspects = constraints.filter(({ on }) => on.some((name) => ours.has(name)));
  const named = suspects.map((rule) => `${rule.name} on ${placeOf(rule)}`).join(', ');
  return new AtlasError('DATABASE_REFUSED', `a constraint of this database does not let a fact in: ${named}`, {
    advice:
      'None was written. Constraints hold for nodes of scam-atlas with that label too: drop it, or use another database.',
    cause: error,
  });
}
