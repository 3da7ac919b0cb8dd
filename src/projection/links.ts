import { endsOf as endsOfTime, type FuzzyDate } from '../model/dates.js';
import type { Statement } from '../model/statement.js';
import type { Ontology } from '../ontology/ontology.js';
import { compareText, type ProjectedRelationship, type PropertyValue, properties } from './projection.js';
import { qualifierValue, scopeTexts, splitQualifiers } from './qualifiers.js';
import { endsOf } from './rank.js';
import { compareReached } from './standing.js';

type ObjectStatement = Statement & { readonly form: 'OBJECT' };

/** The relationships between entities; `origins` are the ids of those that assert a statement. */
export function linksOf(
  drawn: readonly Statement[],
  ontology: Ontology,
  origins: (statement: Statement) => readonly string[],
): readonly ProjectedRelationship[] {
  const groups = new Map<string, ObjectStatement[]>();
  for (const statement of drawn) {
    if (statement.form !== 'OBJECT') continue;
    const { from, to } = endsOf(statement, ontology);
    const key = `${statement.property} ${from} ${to}`;
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()].flatMap((group) => link(group, ontology, origins));
}

function link(
  group: readonly ObjectStatement[],
  ontology: Ontology,
  origins: (statement: Statement) => readonly string[],
): readonly ProjectedRelationship[] {
  const [first] = group;
  if (!first) return [];
  const split = group.map((statement) => splitQualifiers(statement, ontology));
  const scope = distinct(split.flatMap((each) => scopeTexts(each.scope)));
  const own: Record<string, PropertyValue> = {};
  for (const name of distinct(split.flatMap((each) => each.own.map((qualifier) => qualifier.name)))) {
    own[name] = distinct(split.flatMap((each) => each.own.filter((one) => one.name === name).map(qualifierValue)));
  }
  return [
    {
      type: first.property,
      ...endsOf(first, ontology),
      properties: properties({
        ...own,
        scope: scope.length > 0 ? scope : undefined,
        statements: group.map((statement) => statement.id).sort(compareText),
        sources: new Set(group.flatMap(origins)).size,
        status: latestStatus(group),
        ...timeOf(group),
      }),
    },
  ];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}

/** The status that was reached last. */
function latestStatus(group: readonly Statement[]): string | undefined {
  const reached = group.flatMap(({ statusHistory }) => statusHistory.slice(-1));
  return reached.toSorted(compareReached).at(-1)?.status;
}

/** From the earliest start to the latest end of those that are dated; without an end that one of them leaves open. */
function timeOf(group: readonly Statement[]): { readonly since?: string; readonly until?: string } {
  const ends = group.flatMap(({ occurred }) => (occurred ? [endsOfTime(occurred)] : []));
  const since = extreme(
    ends.map((each) => each.since),
    'earliest',
    -1,
  );
  const until = extreme(
    ends.map((each) => each.until),
    'latest',
    1,
  );
  return { ...(since && { since }), ...(until && { until }) };
}

function extreme(dates: readonly (FuzzyDate | null)[], bound: 'earliest' | 'latest', sign: 1 | -1): string | undefined {
  const closed = dates.filter((date) => date !== null);
  if (closed.length < dates.length) return undefined;
  const key = (date: FuzzyDate) => `${date[bound]} ${date.earliest} ${date.latest} ${date.edtf}`;
  return closed.toSorted((one, other) => sign * compareText(key(one), key(other))).at(-1)?.edtf;
}
