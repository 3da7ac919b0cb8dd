import { type Citation, STANCES } from '../../model/statement.js';
import type { Placed } from '../draft.js';
import type { Reading } from '../known.js';
import { present } from '../present.js';
import { readDate } from '../values/dates.js';
import { asMapping, checkKeys, optional, readList, required } from '../values/fields.js';
import { readDocument, readReference } from '../values/references.js';
import { readLine, readText, readWord } from '../values/text.js';
import type { Located } from '../yaml/located.js';

export const CITATION_KEYS = ['doc', 'by', 'speaker', 'stance', 'said', 'locator', 'note'] as const;

/** `cite`: a list of citations, or of documents' keys. */
export function readCitations(node: Located, reading: Reading): Placed<Citation>[] {
  return readList(node, 'cite', reading.faults, (item) => {
    const citation = item.form === 'scalar' ? readShort(item, reading) : readCitation(item, reading);
    return citation && { ...citation, place: item.place };
  });
}

function readShort(node: Located, reading: Reading): Citation | undefined {
  const document = readDocument(node, 'cite', reading);
  return document && { document, stance: 'ASSERTS' };
}

function readCitation(node: Located, reading: Reading): Citation | undefined {
  const { faults } = reading;
  const item = asMapping(node, 'a citation', faults);
  if (!item) return undefined;
  checkKeys(item, CITATION_KEYS, 'a citation', faults);
  const document = required(item, 'doc', 'a citation', faults, (each) => readDocument(each, 'doc', reading));
  const rest = present({
    attributedTo: optional(item, 'by', (each) => readReference(each, 'by', reading, 'Actor'))?.id,
    speaker: optional(item, 'speaker', (each) => readReference(each, 'speaker', reading, 'Person'))?.id,
    said: optional(item, 'said', (each) => readDate(each, 'said', faults)),
    locator: optional(item, 'locator', (each) => readLine(each, 'locator', faults)),
    note: optional(item, 'note', (each) => readText(each, 'note', faults)),
  });
  const stance = optional(item, 'stance', (each) => readWord(each, STANCES, 'stance', faults)) ?? 'ASSERTS';
  return document && { document, stance, ...rest };
}
