import type { DocumentId } from '../../model/ids.js';
import type { Rule } from '../draft.js';

/** What nobody here read only stands in the chain of what was read. */
export const unreadDocuments: Rule = (seed, report) => {
  const isUnread = (id: DocumentId) => seed.documents.get(id)?.read === false;
  const advice = 'cite the document that was read';
  for (const { citations } of seed.statements) {
    for (const { document, place } of citations)
      if (isUnread(document)) report(place, `${document} was not read (read: false), so it can't be cited`, advice);
  }
  const sources = [...seed.entities.flatMap((entity) => entity.sources), ...seed.shapes.map((shape) => shape.source)];
  for (const { document, place } of sources)
    if (isUnread(document)) report(place, `${document} was not read (read: false), so it can't be a source`, advice);
};
