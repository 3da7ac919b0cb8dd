import type { Rule } from '../draft.js';

/** Where nobody is known to publish a document, only whom it names can be the origin. The seed article is its own origin. */
export const unattributedCitations: Rule = (seed, report) => {
  for (const { citations } of seed.statements) {
    for (const { document, attributedTo, place } of citations) {
      const cited = seed.documents.get(document);
      if (cited?.isPublisherUnknown && cited.grade !== 'SEED' && !attributedTo)
        report(place, `${document} has an unknown publisher: a citation of it needs by`, 'say who says so in it');
    }
  }
};
