import type { Document } from '../../src/model/document.js';
import type { DocumentId } from '../../src/model/ids.js';
import { originOf } from '../../src/model/sources.js';
import { type Citation, type Qualifier, RANKS, type Stance, type Statement } from '../../src/model/statement.js';
import { orderedQualifiers } from './links.js';
import { known, type Memory } from './memory.js';
import { by, byId, compareText, inTurn } from './order.js';
import { connection, type PageArguments } from './pages.js';
import { count, date, texts } from './rows.js';

/** Shows the entity with that id. */
export type ShowEntity = (id: string) => unknown;

/** Preferred, normal, deprecated; then by id. */
const byRank = inTurn<Statement>(
  by(
    ({ rank }) => RANKS.indexOf(rank),
    (one, other) => one - other,
  ),
  byId,
);

export function showStatement(memory: Memory, statement: Statement, showEntity: ShowEntity): unknown {
  const row = known(memory.rows, statement.id);
  const { id, subject, property, form, occurred, modality, rank, statusHistory, citations } = statement;
  return {
    id,
    subject: () => showEntity(subject),
    property,
    predicate: form === 'OBJECT' ? property : null,
    object: () => (form === 'OBJECT' ? showEntity(statement.object) : null),
    value: form === 'VALUE' ? statement.value : null,
    figure: () => showFigure(memory, statement, showEntity),
    qualifiers: () => showQualifiers(orderedQualifiers(memory, property, statement.qualifiers), showEntity),
    occurred,
    modality,
    rank,
    rankReason: statement.rankReason,
    status: statusHistory.at(-1)?.status,
    statusHistory: () =>
      statusHistory.map(({ status, at, by: who }) => ({ status, at, attributedTo: () => optional(who, showEntity) })),
    citations: ({ stance, first }: { stance?: Stance | null; first?: number | null }) =>
      citations
        .filter((citation) => stance == null || citation.stance === stance)
        .slice(0, first ?? 20)
        .map((citation) => showCitation(memory, citation, showEntity)),
    citationCount: citations.length,
    independentSources: count(row, 'sources'),
    deniedBy: () => texts(row, 'deniedBy').map(showEntity),
    firstPublished: date(row, 'firstPublished'),
  };
}

export function showQualifiers(qualifiers: readonly Qualifier[], showEntity: ShowEntity): readonly unknown[] {
  return qualifiers.map(({ name, value, entity }) => ({ name, value, entity: () => optional(entity, showEntity) }));
}

function showFigure(memory: Memory, statement: Statement, showEntity: ShowEntity): unknown {
  if (statement.form !== 'FIGURE') return null;
  const { scope, converts, ...figure } = statement.figure;
  return {
    ...figure,
    metric: statement.property,
    scope: () => showQualifiers(scope.toSorted(by(({ name }) => name, compareText)), showEntity),
    convertedFrom: () => optional(converts, (id) => showStatement(memory, known(memory.statements, id), showEntity)),
  };
}

function showCitation(memory: Memory, citation: Citation, showEntity: ShowEntity): unknown {
  const documents: ReadonlyMap<DocumentId, Document> = new Map(
    [...memory.documents.values()].map((document) => [document.id, document]),
  );
  const origin = originOf(citation, documents);
  return {
    document: () => showDocument(memory, citation.document, showEntity),
    attributedTo: () => optional(citation.attributedTo, showEntity),
    speaker: () => optional(citation.speaker, showEntity),
    stance: citation.stance,
    saidOn: citation.said,
    originActor: () => optional(origin.actor, showEntity),
    rootDocument: () => showDocument(memory, origin.root, showEntity),
    locator: citation.locator,
    note: citation.note,
  };
}

export function showDocument(memory: Memory, id: string, showEntity: ShowEntity): unknown {
  const document = known(memory.documents, id);
  return {
    ...document,
    publisher: () => optional(document.publisher, showEntity),
    derivedFrom: () => document.derivedFrom.map((each) => showDocument(memory, each, showEntity)),
    statements: (args: PageArguments) => {
      const cites = ({ citations }: Statement) => citations.some((citation) => citation.document === id);
      return showStatements(memory, cites, args, showEntity);
    },
  };
}

export function showStatements(
  memory: Memory,
  isMeant: (statement: Statement) => boolean,
  args: PageArguments,
  showEntity: ShowEntity,
): unknown {
  const statements = [...memory.statements.values()].filter(isMeant).toSorted(byRank);
  const show = (statement: Statement) => showStatement(memory, statement, showEntity);
  return connection(statements, 'statement', ({ id }) => id, show, args);
}

function optional<T extends string>(id: T | undefined, show: (id: T) => unknown): unknown {
  return id === undefined ? null : show(id);
}
