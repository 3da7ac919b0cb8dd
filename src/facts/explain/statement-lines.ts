import type { Document } from '../../model/document.js';
import type { DocumentId } from '../../model/ids.js';
import { countIndependent, originOf } from '../../model/sources.js';
import type { Citation, Statement } from '../../model/statement.js';
import { sayingText, statusText } from '../statement-text.js';

export type Documents = ReadonlyMap<DocumentId, Document>;

/** A statement as it is told of one of its ends. */
export interface Told {
  readonly statement: Statement;
  /** The field of the entity's kind that it stands under; the predicate where the kind has none of its own for it. */
  readonly field: string;
  /** What it says of the entity: the other end or the value; undefined for a figure. */
  readonly other: string | undefined;
}

/** What a statement says, and below it its standing, how many stand behind it and each citation with its origin. */
export function statementLines({ statement, other }: Told, documents: Documents): readonly string[] {
  const { rank, rankReason, modality, statusHistory, citations } = statement;
  const sources = countIndependent(citations, documents);
  return [
    `  ${sayingText(statement, other)}`,
    ...(modality === 'DONE' ? [] : [`    ${modality.toLowerCase()}`]),
    ...(rank === 'NORMAL' ? [] : [`    ${rank.toLowerCase()}: ${rankReason ?? ''}`]),
    ...(statusHistory.length === 0 ? [] : [`    status: ${statusHistory.map(statusText).join(', then ')}`]),
    `    ${sources} independent ${sources === 1 ? 'source' : 'sources'} · ${statement.id}`,
    ...citations.map((citation) => `    - ${citationText(citation, documents)}`),
  ];
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
