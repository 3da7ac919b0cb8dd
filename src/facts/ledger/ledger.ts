import type { FactRecord } from '../../model/record.js';
import type { Citation, Statement } from '../../model/statement.js';
import { parseCsv, printCsv } from '../csv.js';
import { sayingText, statusText } from '../statement-text.js';

/** In the folder of the seed files. */
export const LEDGER_FILE = 'ledger.csv';

const HEADING = ['subject', 'says', 'standing', 'citations', 'statement'] as const;
const SEPARATOR = '; ';

/** A statement as it was when it was last accepted, in words. */
export interface LedgerLine {
  readonly subject: string;
  /** Its predicate and object, property and value, or metric and figure, with all that narrows it. */
  readonly says: string;
  /** Modality, rank and statuses, where they are not the ordinary ones. */
  readonly standing: string;
  /** Key of each document that is cited, with the stance where it denies and who says so there. */
  readonly citations: readonly string[];
  /** Its id. */
  readonly statement: string;
}

/** All that the facts say, a line a statement, in an order that a further one does not disturb. */
export function ledgerOf({ statements }: Pick<FactRecord, 'statements'>): readonly LedgerLine[] {
  return statements.map(lineOf).sort(compare);
}

export function lineOf(statement: Statement): LedgerLine {
  const { id, subject, modality, rank, statusHistory, citations } = statement;
  const standing = [
    ...(modality === 'DONE' ? [] : [modality.toLowerCase()]),
    ...(rank === 'NORMAL' ? [] : [rank.toLowerCase()]),
    ...statusHistory.map(statusText),
  ];
  return {
    subject,
    says: says(statement).replace(/\s+/g, ' '),
    standing: standing.join(SEPARATOR),
    citations: [...new Set(citations.map(citationText))].sort(),
    statement: id,
  };
}

/** @throws Error with the number of the line that is not one of a ledger */
export function parseLedger(text: string): readonly LedgerLine[] {
  const [heading, ...rows] = parseCsv(text);
  if (heading?.join() !== HEADING.join()) throw new Error(`line 1 is not ${HEADING.join()}`);
  return rows.map((row, index) => {
    const [subject = '', said = '', standing = '', citations = '', statement = ''] = row;
    if (row.length !== HEADING.length) throw new Error(`line ${index + 2} does not have ${HEADING.length} cells`);
    return { subject, says: said, standing, citations: citations.split(SEPARATOR).filter(Boolean), statement };
  });
}

export function printLedger(lines: readonly LedgerLine[]): string {
  const rows = lines.map(({ subject, says: said, standing, citations, statement }) => {
    return [subject, said, standing, citations.join(SEPARATOR), statement];
  });
  return printCsv([HEADING, ...rows]);
}

function says(statement: Statement): string {
  switch (statement.form) {
    case 'OBJECT':
      return `${statement.property} ${sayingText(statement, statement.object)}`;
    case 'VALUE':
      return `${statement.property}: ${sayingText(statement, statement.value)}`;
    case 'FIGURE':
      return sayingText(statement, undefined);
  }
}

function citationText({ document, stance, attributedTo }: Citation): string {
  const by = attributedTo === undefined ? '' : ` by ${attributedTo}`;
  return `${document.replace('document/', '')}${stance === 'DENIES' ? ' denied' : ''}${by}`;
}

/** By code units, so that the order is the same everywhere. */
function compare(one: LedgerLine, other: LedgerLine): number {
  const [first, second] = [one, other].map(({ subject, says: said, statement }) => `${subject}\n${said}\n${statement}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
