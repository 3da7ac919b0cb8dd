import { createHash } from 'node:crypto';
import { agree } from '../model/amounts.js';
import { isAsserted, originsOf } from '../model/sources.js';
import type { Figure, Modality, Statement } from '../model/statement.js';
import { MARKER } from '../ontology/ontology.js';
import { dayKey } from './chronology.js';
import type { Documents } from './evidence.js';
import { compareText, type ProjectedNode } from './projection.js';
import { scopeTexts } from './qualifiers.js';

const HASH_DIGITS = 16;

/** In the order of `enum DisputeClass`. */
type DisputeClass = 'CONFLICT' | 'GROWING_COUNT' | 'DIFFERENT_SCOPE' | 'CONVERSION';

/** A figure that somebody asserts. */
interface Claim {
  readonly id: string;
  readonly about: string;
  readonly metric: string;
  readonly modality: Modality;
  readonly figure: Figure;
  /** Of what and when it was so; the as-of date is no part of it. */
  readonly scope: string;
  /** Up to when it counts, and whether as a running total. */
  readonly asOf: string;
  readonly origins: readonly string[];
}

interface Dispute {
  readonly class: DisputeClass;
  readonly claims: readonly [Claim, ...Claim[]];
}

/** Every group of figures on one subject and metric that differ between independent origins; see docs/api.md. */
export function disputeNodes(statements: readonly Statement[], documents: Documents): readonly ProjectedNode[] {
  const claims = statements.flatMap((statement) => claimOf(statement, documents) ?? []);
  const counts = claims.filter(({ figure }) => figure.converts === undefined);
  return [...disputedCounts(counts), ...conversions(claims)].map(disputeNode);
}

function claimOf(statement: Statement, documents: Documents): Claim | undefined {
  if (statement.form !== 'FIGURE' || !isAsserted(statement)) return undefined;
  const { id, subject, property, modality, figure, occurred, citations } = statement;
  return {
    id,
    about: subject,
    metric: property,
    modality,
    figure,
    scope: JSON.stringify([scopeTexts(figure.scope), occurred?.edtf ?? null]),
    asOf: `${dayKey(figure.asOf)} ${figure.runningTotal}`,
    origins: originsOf(citations, documents),
  };
}

/** Conflicts, growing counts and different scopes, among the figures of one subject, metric and unit. */
function disputedCounts(claims: readonly Claim[]): Dispute[] {
  const groups = groupBy(claims, ({ about, metric, modality, figure }) =>
    JSON.stringify([about, metric, modality, figure.unit]),
  );
  return groups.flatMap((group) => {
    const scopes = groupBy(group, ({ scope }) => scope);
    const days = groupBy(group, ({ scope, asOf }) => `${scope} ${asOf}`);
    return [
      ...days.filter((same) => differ(same, () => true)).map(disputeOf('CONFLICT')),
      ...scopes.filter((same) => differ(same, (one, other) => one.asOf !== other.asOf)).map(disputeOf('GROWING_COUNT')),
      ...(differ(group, (one, other) => one.scope !== other.scope) ? [disputeOf('DIFFERENT_SCOPE')(group)] : []),
    ];
  });
}

/** A figure and those that convert it, unless one and the same origin gives them all. */
function conversions(claims: readonly Claim[]): Dispute[] {
  return groupBy(claims, ({ id, figure }) => figure.converts ?? id)
    .filter((group) => group.some(({ figure }) => figure.converts !== undefined))
    .filter((group) => pairs(group).some(areIndependent))
    .map(disputeOf('CONVERSION'));
}

type Group = Dispute['claims'];
type Pair = readonly [Claim, Claim];

function disputeOf(named: DisputeClass): (claims: Group) => Dispute {
  return (claims) => ({ class: named, claims });
}

function groupBy(claims: readonly Claim[], keyOf: (claim: Claim) => string): Group[] {
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const group = groups.get(keyOf(claim));
    if (group) group.push(claim);
    else groups.set(keyOf(claim), [claim]);
  }
  return [...groups.values()];
}

/** Whether two of the figures that are `comparable` disagree and come of different origins. */
function differ(group: Group, comparable: (one: Claim, other: Claim) => boolean): boolean {
  return pairs(group).some(
    (pair) => comparable(...pair) && areIndependent(pair) && !agree(pair[0].figure, pair[1].figure),
  );
}

function pairs(group: Group): Pair[] {
  return group.flatMap((one, index) => group.slice(index + 1).map((other): Pair => [one, other]));
}

/** Whether more than one origin stands behind the two. */
function areIndependent([one, other]: Pair): boolean {
  return new Set([...one.origins, ...other.origins]).size > 1;
}

function disputeNode({ class: named, claims }: Dispute): ProjectedNode {
  const sorted = claims.toSorted((one, other) => compareText(orderOf(one), orderOf(other)));
  const original = claims.find(({ figure }) => figure.converts === undefined) ?? claims[0];
  const { about, metric, figure } = original;
  const id = idOf({ class: named, claims }, original);
  return {
    id,
    labels: [MARKER, 'Dispute'],
    properties: {
      text: `${about} ${metric} ${named}: ${claims.length} figures`,
      class: named,
      about,
      metric,
      unit: figure.unit,
      scope: named === 'DIFFERENT_SCOPE' ? [] : scopeTexts(figure.scope),
      statements: sorted.map((claim) => claim.id),
      sources: new Set(claims.flatMap(({ origins }) => origins)).size,
      disputeKey: `${about} ${metric} ${named} ${id}`,
    },
  };
}

function orderOf({ id, figure }: Claim): string {
  return `${dayKey(figure.asOf)} ${id}`;
}

/** Of what its figures have in common, so that it stays when one more joins them. */
function idOf({ class: named }: Dispute, original: Claim): string {
  const { id, about, metric, modality, figure, scope, asOf } = original;
  const narrowed: Readonly<Record<DisputeClass, readonly string[]>> = {
    CONFLICT: [scope, asOf],
    GROWING_COUNT: [scope],
    DIFFERENT_SCOPE: [],
    CONVERSION: [id],
  };
  const common = JSON.stringify([named, about, metric, modality, figure.unit, ...narrowed[named]]);
  return `dispute/${createHash('sha256').update(common).digest('hex').slice(0, HASH_DIGITS)}`;
}
