import { GRADES } from '../../model/document.js';
import type { DocumentId, EntityId } from '../../model/ids.js';
import { documentId } from '../../model/ids.js';
import type { DocumentDraft, Placed } from '../draft.js';
import type { Reading } from '../known.js';
import { present } from '../present.js';
import { readDate, readDay } from '../values/dates.js';
import { asBody, checkKeys, optional, readList, required, show } from '../values/fields.js';
import { readLanguage } from '../values/language.js';
import { readDocument, readReference } from '../values/references.js';
import { readFlag, readLine, readUrl, readWord } from '../values/text.js';
import { type Entry, entryOf, type Mapping } from '../yaml/located.js';

export const DOCUMENT_KEYS = [
  'title',
  'publisher',
  'grade',
  'lang',
  'url',
  'archived_url',
  'published',
  'retrieved',
  'read',
  'derived_from',
] as const;

/** An entry of a file in `documents/`. */
export function readDocumentEntry(entry: Entry, reading: Reading): DocumentDraft | undefined {
  const { faults } = reading;
  const { key, place } = entry;
  const id = documentId(key);
  if (id === undefined)
    faults.report(place, `${show(key)} is not a document's key`, 'write lower-case letters, digits and single hyphens');
  const node = asBody(entry, key, faults);
  if (!node || id === undefined) return undefined;
  checkKeys(node, DOCUMENT_KEYS, `document ${key}`, faults);
  const what = `document ${key}`;
  const title = required(node, 'title', what, faults, (each) => readLine(each, 'title', faults));
  const grade = required(node, 'grade', what, faults, (each) => readWord(each, GRADES, 'grade', faults));
  const publisher = readPublisher(node, what, reading);
  const derivedFrom = readDerivedFrom(node, reading);
  const read = optional(node, 'read', (each) => readFlag(each, 'read', faults)) ?? true;
  const rest = present({
    url: optional(node, 'url', (each) => readUrl(each, 'url', faults)),
    archivedUrl: optional(node, 'archived_url', (each) => readUrl(each, 'archived_url', faults)),
    published: optional(node, 'published', (each) => readDate(each, 'published', faults)),
    retrieved: optional(node, 'retrieved', (each) => readDay(each, 'retrieved', faults)),
    publisher: publisher === 'unknown' ? undefined : publisher,
  });
  const language = optional(node, 'lang', (each) => readLanguage(each, 'lang', faults)) ?? 'und';
  return {
    id,
    place,
    grade,
    read,
    isPublisherUnknown: publisher === 'unknown',
    derivedFrom,
    document:
      title !== undefined && grade
        ? { id, title, grade, language, read, ...rest, derivedFrom: derivedFrom.map((each) => each.id) }
        : undefined,
  };
}

function readPublisher(node: Mapping, what: string, reading: Reading): EntityId | 'unknown' | undefined {
  const written = entryOf(node, 'publisher')?.value;
  if (written?.form === 'scalar' && written.text === 'unknown') return 'unknown';
  return required(node, 'publisher', what, reading.faults, (each) => readReference(each, 'publisher', reading, 'Actor'))
    ?.id;
}

function readDerivedFrom(node: Mapping, reading: Reading): Placed<{ readonly id: DocumentId }>[] {
  const read = optional(node, 'derived_from', (each) =>
    readList(each, 'derived_from', reading.faults, (item) => {
      const id = readDocument(item, 'derived_from', reading);
      return id && { id, place: item.place };
    }),
  );
  return read ?? [];
}
