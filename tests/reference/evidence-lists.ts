import type { Document } from '../../src/model/document.js';
import { fold } from '../../src/model/names.js';
import { type Statement, statusOf } from '../../src/model/statement.js';
import { type ShowEntity, showDocument } from './evidence.js';
import { kindOf } from './filters.js';
import { current, known, type Memory } from './memory.js';
import { byId } from './order.js';
import { connection, type PageArguments } from './pages.js';
import { date } from './rows.js';

interface Period {
  readonly from?: string | null;
  readonly to?: string | null;
}

export interface StatementWhere extends Period {
  readonly properties?: readonly string[] | null;
  readonly subject?: string | null;
  readonly subjectKinds?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly ranks?: readonly string[] | null;
  readonly attributedTo?: string | null;
  readonly document?: string | null;
  readonly publisher?: string | null;
}

export interface DocumentWhere extends Period {
  readonly grades?: readonly string[] | null;
  readonly languages?: readonly string[] | null;
  readonly publisher?: string | null;
  readonly text?: string | null;
}

export interface Filtered<W> extends PageArguments {
  readonly where?: W | null;
}

export function showDocuments(memory: Memory, { where, ...args }: Filtered<DocumentWhere>, show: ShowEntity): unknown {
  const documents = [...memory.documents.values()].filter((document) => isAmong(document, where ?? {}));
  return connection(
    documents.toSorted(byId),
    'document',
    ({ id }) => id,
    ({ id }) => showDocument(memory, id, show),
    args,
  );
}

export function isSaid(memory: Memory, where: StatementWhere): (statement: Statement) => boolean {
  const { properties, subject, subjectKinds, statuses, ranks, attributedTo, document, publisher } = where;
  return (statement) => {
    const kind = kindOf(memory, known(memory.entities, statement.subject));
    const cites = (isMeant: (document: Document) => boolean) =>
      statement.citations.some((citation) => isMeant(known(memory.documents, citation.document)));
    return (
      (properties == null || properties.includes(statement.property)) &&
      (subject == null || statement.subject === subject) &&
      (subjectKinds == null || subjectKinds.some((each) => each === kind)) &&
      (statuses == null || statuses.some((each) => each === statusOf(statement))) &&
      (ranks == null || ranks.includes(statement.rank)) &&
      (attributedTo == null || statement.citations.some((citation) => citation.attributedTo === attributedTo)) &&
      (document == null || cites(({ id }) => id === document)) &&
      (publisher == null || cites((each) => each.publisher === publisher)) &&
      overlaps(date(known(memory.rows, statement.id), 'firstPublished') ?? undefined, where)
    );
  };
}

/** Whether it accuses what the id stands for: the target of a sanction, else the subject. */
export function accuses(memory: Memory, id: string): (statement: Statement) => boolean {
  const about = current(memory, id)?.id;
  return (statement) => {
    const isTarget = statement.form === 'OBJECT' && statement.property === 'AGAINST';
    const accused = isTarget ? statement.object : statement.subject;
    return statement.statusHistory.length > 0 && accused === about;
  };
}

function isAmong(document: Document, where: DocumentWhere): boolean {
  const { grades, languages, publisher, text } = where;
  const tag = document.language.toLowerCase();
  return (
    (grades == null || grades.includes(document.grade)) &&
    (languages == null || languages.some((each) => `${tag}-`.startsWith(`${each.toLowerCase()}-`))) &&
    (publisher == null || document.publisher === publisher) &&
    (text == null || fold(document.title).includes(fold(text))) &&
    overlaps(document.published, where)
  );
}

function overlaps(published: Document['published'], { from, to }: Period): boolean {
  if (from == null && to == null) return true;
  if (!published) return false;
  const { earliest, latest } = published;
  return (from == null || latest === null || latest >= from) && (to == null || earliest === null || earliest <= to);
}
