import type { Document } from '../../model/document.js';
import type { DocumentId } from '../../model/ids.js';
import { countIndependent, originOf } from '../../model/sources.js';
import type { Bound, Citation, Figure, Qualifier, Statement, StatusAt } from '../../model/statement.js';

export type Documents = ReadonlyMap<DocumentId, Document>;

/** A statement as it is told of one of its ends. */
export interface Told {
  readonly statement: Statement;
  /** The field of the entity's kind that it stands under; the predicate where the kind has none of its own for it. */
  readonly field: string;
  /** What it says of the entity: the other end, the value or the number. */
  readonly other: string | undefined;
}

const BOUND_WORDS: Record<Bound, string> = {
  EXACT: '',
  AT_LEAST: 'at least ',
  MORE_THAN: 'more than ',
  AT_MOST: 'at most ',
  ABOUT: 'about ',
  NEARLY: 'nearly ',
};

/** What a statement says, and below it its standing, how many stand behind it and each citation with its origin. */
export function statementLines({ statement, other }: Told, documents: Documents): readonly string[] {
  const { rank, rankReason, modality, statusHistory, citations } = statement;
  const sources = countIndependent(citations, documents);
  return [
    `  ${[other ?? figureText(statement), ...particulars(statement)].join(' · ')}`,
    ...(modality === 'DONE' ? [] : [`    ${modality.toLowerCase()}`]),
    ...(rank === 'NORMAL' ? [] : [`    ${rank.toLowerCase()}: ${rankReason ?? ''}`]),
    ...(statusHistory.length === 0 ? [] : [`    status: ${statusHistory.map(statusText).join(', then ')}`]),
    `    ${sources} independent ${sources === 1 ? 'source' : 'sources'} · ${statement.id}`,
    ...citations.map((citation) => `    - ${citationText(citation, documents)}`),
  ];
}

function figureText(statement: Statement): string {
  if (statement.form !== 'FIGURE') return '';
  const { value, low = '', high = '', unit, bound } = statement.figure;
  return `${statement.property}: ${BOUND_WORDS[bound]}${value ?? `${low} to ${high}`} ${unit}`;
}

function particulars(statement: Statement): string[] {
  const scope = statement.form === 'FIGURE' ? statement.figure.scope : [];
  return [
    ...[...statement.qualifiers, ...scope].map(qualifierText),
    ...(statement.form === 'FIGURE' ? figureParticulars(statement.figure) : []),
    ...(statement.occurred ? [statement.occurred.edtf] : []),
  ];
}

function figureParticulars({ asOf, runningTotal, converts }: Figure): string[] {
  return [
    ...(runningTotal ? ['running total'] : []),
    ...(asOf ? [`as of ${asOf.edtf}`] : []),
    ...(converts ? [`converts ${converts}`] : []),
  ];
}

function qualifierText({ name, value, entity }: Qualifier): string {
  return `${name}: ${value ?? entity ?? ''}`;
}

function statusText({ status, at, by }: StatusAt): string {
  return `${status.toLowerCase()}${at ? ` ${at.edtf}` : ''}${by ? ` by ${by}` : ''}`;
}

function citationText(citation: Citation, documents: Documents): string {
  const { document, stance, speaker, said, locator, note } = citation;
  const { id, root } = originOf(citation, documents);
  const grade = documents.get(document)?.grade.toLowerCase();
  return [
    `${id} ${stance === 'DENIES' ? 'denies it' : 'says so'} in ${document} (${grade})`,
    ...(root === document ? [] : [`which goes back to ${root}`]),
    ...(speaker ? [`spoken by ${speaker}`] : []),
    ...(said ? [`said ${said.edtf}`] : []),
    ...(locator ? [locator] : []),
    ...(note ? [`note: ${note}`] : []),
  ].join(' · ');
}
