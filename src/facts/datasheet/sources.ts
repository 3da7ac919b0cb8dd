import type { Document } from '../../model/document.js';
import type { DocumentId } from '../../model/ids.js';
import type { FactRecord } from '../../model/record.js';
import { countIndependent } from '../../model/sources.js';
import type { Statement } from '../../model/statement.js';

/** How many of some statements are asserted at all, and by two or more independent origins. */
export interface Share {
  readonly of: number;
  readonly twice: number;
}

/** The share, where only citations of the documents in `within` count. */
export function shareOfTwice(
  statements: readonly Statement[],
  { documents }: Pick<FactRecord, 'documents'>,
  within?: ReadonlySet<string>,
): Share {
  const byId: ReadonlyMap<DocumentId, Document> = new Map(documents.map((document) => [document.id, document]));
  const origins = statements.map(({ citations }) =>
    countIndependent(
      citations.filter(({ document }) => !within || within.has(document)),
      byId,
    ),
  );
  return { of: origins.filter((count) => count > 0).length, twice: origins.filter((count) => count > 1).length };
}
