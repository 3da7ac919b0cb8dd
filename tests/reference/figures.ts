import { type Origin, originOf } from '../../src/model/sources.js';
import type { Statement } from '../../src/model/statement.js';
import { type ShowEntity, showQualifiers, showStatement } from './evidence.js';
import { kindOf } from './filters.js';
import { current, known, type Memory } from './memory.js';
import { by, byId, type Compare, compareText, inTurn } from './order.js';
import { connection, type PageArguments, page } from './pages.js';
import { count, type Row, text, texts } from './rows.js';

export interface DisputeArguments extends PageArguments {
  readonly about?: string | null;
  readonly metrics?: readonly string[] | null;
  readonly classes?: readonly string[] | null;
}

export interface RunningTotalArguments extends PageArguments {
  readonly about: string;
  readonly metric: string;
  readonly continuedBy?: readonly string[] | null;
}

interface Dispute {
  readonly id: string;
  readonly row: Row;
}

/** The disputes of the projection, which has tests of its own. */
export function showDisputes(memory: Memory, args: DisputeArguments, show: ShowEntity): unknown {
  const { about, metrics, classes } = args;
  const disputes = [...memory.rows].flatMap(([id, row]) => (id.startsWith('dispute/') ? { id, row } : []));
  const meant = disputes.filter(
    ({ row }) =>
      (about == null || text(row, 'about') === current(memory, about)?.id) &&
      (metrics == null || metrics.some((metric) => metric === text(row, 'metric'))) &&
      (classes == null || classes.some((each) => each === text(row, 'class'))),
  );
  const order = inTurn<Dispute>(
    ...['about', 'metric', 'class'].map((name) => by(({ row }: Dispute) => text(row, name) ?? '', compareText)),
    byId,
  );
  return connection(
    meant.toSorted(order),
    'dispute',
    ({ id }) => id,
    (each) => showDispute(memory, each, show),
    args,
  );
}

function showDispute(memory: Memory, { id, row }: Dispute, show: ShowEntity): unknown {
  const statements = texts(row, 'statements').map((each) => known(memory.statements, each));
  const [first] = statements;
  const scope = first?.form === 'FIGURE' && text(row, 'class') !== 'DIFFERENT_SCOPE' ? first.figure.scope : [];
  return {
    ...row,
    id,
    about: () => show(text(row, 'about') ?? ''),
    scope: () => showQualifiers(scope.toSorted(by(({ name }) => name, compareText)), show),
    independentSources: count(row, 'sources'),
    statementCount: statements.length,
    statements: ({ first: size }: PageArguments) =>
      statements.slice(0, size ?? 20).map((statement) => showStatement(memory, statement, show)),
  };
}

type Total = Statement & { readonly form: 'FIGURE' };

export function showRunningTotal(memory: Memory, args: RunningTotalArguments, show: ShowEntity): unknown {
  const about = current(memory, args.about)?.id;
  const metrics = [args.metric, ...(args.continuedBy ?? [])];
  const line = [...memory.statements.values()]
    .filter((statement) => statement.form === 'FIGURE')
    .filter((statement) => statement.subject === about && metrics.includes(statement.property) && stands(statement))
    .toSorted(inTurn<Total>(byDay('earliest'), byDay('latest'), byId));
  const { items, pageInfo } = page(line, 'running-total', ({ id }) => id, args);
  return {
    edges: items.map(({ cursor, item }) => ({
      cursor,
      node: () => showStatement(memory, item, show),
      drift: driftOf(memory, line[line.indexOf(item) - 1], item),
    })),
    nodes: () => items.map(({ item }) => showStatement(memory, item, show)),
    pageInfo,
    totalCount: line.length,
  };
}

function stands({ figure, modality, rank, citations }: Total): boolean {
  return (
    figure.runningTotal &&
    modality === 'DONE' &&
    rank !== 'DEPRECATED' &&
    citations.some(({ stance }) => stance === 'ASSERTS')
  );
}

function byDay(bound: 'earliest' | 'latest'): Compare<Total> {
  return by(({ figure }) => figure.asOf?.[bound] ?? '9999-99-99', compareText);
}

function driftOf(memory: Memory, before: Total | undefined, after: Total): readonly string[] {
  if (!before) return [];
  const scopeOf = ({ figure }: Total) =>
    figure.scope
      .map(({ name, value, entity }) => `${name}=${value ?? entity}`)
      .toSorted()
      .join();
  const kinds = kindsOf(memory, before);
  return [
    ...(before.property !== after.property ? ['METRIC'] : []),
    ...(scopeOf(before) !== scopeOf(after) ? ['SCOPE'] : []),
    ...(before.figure.unit !== after.figure.unit ? ['UNIT'] : []),
    ...(kindsOf(memory, after).some((kind) => kinds.includes(kind)) ? [] : ['ORIGIN']),
  ];
}

/** What sorts of origins assert it; one sort for all documents that stand for themselves. */
function kindsOf(memory: Memory, { citations }: Total): readonly (string | undefined)[] {
  const documents: Parameters<typeof originOf>[1] = new Map(
    [...memory.documents.values()].map((document) => [document.id, document]),
  );
  const kindOfOrigin = ({ actor }: Origin) => actor && kindOf(memory, known(memory.entities, actor));
  return citations
    .filter(({ stance }) => stance === 'ASSERTS')
    .map((citation) => kindOfOrigin(originOf(citation, documents)));
}
