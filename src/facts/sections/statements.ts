import type { Said } from '../../model/identity.js';
import { type Citation, type Content, MODALITIES, type Qualifier } from '../../model/statement.js';
import { accusesOf, type Predicate, type PropertyField, type RelationField } from '../../ontology/ontology.js';
import type { Label, Placed, StatementDraft } from '../draft.js';
import type { Place } from '../fault.js';
import type { Reading } from '../known.js';
import { present } from '../present.js';
import { readDate, readTime } from '../values/dates.js';
import { asList, asMapping, checkKeys, hasItems, optional, required, show } from '../values/fields.js';
import type { Reference } from '../values/references.js';
import { readLine, readScalar, readWord } from '../values/text.js';
import { entryOf, type Located, type Mapping } from '../yaml/located.js';
import { readCitations } from './citations.js';
import { readEnds } from './ends.js';
import { FIGURE_KEYS, readFigure } from './figure.js';
import { readQualifiers, readScope } from './qualifiers.js';
import { readRank } from './rank.js';
import { readStatusHistory } from './status.js';

export const STATEMENT_KEYS = [
  'scope',
  'occurred',
  'since',
  'until',
  'modality',
  'rank',
  'rank_reason',
  'status',
  'cite',
  'key',
] as const;

/** The entity whose lines are read, with the citations they inherit; undefined where it has none. */
export interface Owner extends Reference {
  readonly inherited: readonly Placed<Citation>[] | undefined;
}

const LABEL = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** The items of a relationship's field. */
export function readRelations(
  node: Located,
  field: RelationField,
  predicate: Predicate,
  owner: Owner,
  reading: Reading,
): StatementDraft[] {
  const keys = ['object', 'subject', 'each', ...predicate.qualifiers, ...STATEMENT_KEYS];
  return readItems(node, field.name, reading).flatMap((written) => {
    const before = reading.faults.count;
    const item = written.form === 'scalar' ? undefined : readItem(written, field.name, keys, reading);
    const ends = readEnds(written, item, field, predicate, owner, reading);
    const rest = readRest(item, predicate.qualifiers, owner, written.place, reading);
    const isClean = reading.faults.count === before;
    return ends.map(({ subject, object, place }) => ({
      ...rest.draft,
      place,
      subject: subject.id,
      property: predicate.name,
      accuses: accusesOf(predicate, object.kind.type),
      said: isClean ? sayOf(subject.id, predicate.name, { form: 'OBJECT', object: object.id }, rest) : undefined,
    }));
  });
}

/** The items of a property's field. */
export function readProperties(node: Located, field: PropertyField, owner: Owner, reading: Reading): StatementDraft[] {
  const keys = ['value', ...field.qualifiers, ...STATEMENT_KEYS];
  return readItems(node, field.name, reading).map((written) => {
    const before = reading.faults.count;
    const item = written.form === 'scalar' ? undefined : readItem(written, field.name, keys, reading);
    const read = (each: Located) => readValue(each, field, reading);
    const value = item
      ? required(item, 'value', `an item of ${field.name}`, reading.faults, read)
      : readIfScalar(written, read);
    const rest = readRest(item, field.qualifiers, owner, written.place, reading);
    const isClean = value !== undefined && reading.faults.count === before;
    return {
      ...rest.draft,
      subject: owner.id,
      property: field.name,
      accuses: field.accuses,
      said: isClean ? sayOf(owner.id, field.name, { form: 'VALUE', value }, rest) : undefined,
    };
  });
}

/** The items of `figures`. */
export function readFigures(node: Located, owner: Owner, reading: Reading): StatementDraft[] {
  return readItems(node, 'figures', reading).flatMap((written) => {
    const before = reading.faults.count;
    const item = readItem(written, 'figures', [...FIGURE_KEYS, ...STATEMENT_KEYS], reading);
    if (!item) return [];
    const { metric, figure } = readFigure(item, reading);
    // The scope of a figure is part of its number, not of its qualifiers.
    const rest = { ...readRest(item, [], owner, written.place, reading), qualifiers: [] };
    const isClean = figure !== undefined && reading.faults.count === before;
    return {
      ...rest.draft,
      subject: owner.id,
      property: metric,
      accuses: false,
      converts: readLabel(item, 'converts', reading),
      said: isClean ? sayOf(owner.id, metric, { form: 'FIGURE', figure }, rest) : undefined,
    };
  });
}

function readItems(node: Located, field: string, { faults }: Reading): readonly Located[] {
  const list = asList(node, field, faults);
  if (list?.items.length === 0) faults.report(list.place, `${field} is empty`, 'leave it out');
  return list?.items ?? [];
}

function readItem(written: Located, field: string, keys: readonly string[], { faults }: Reading): Mapping | undefined {
  const what = `an item of ${field}`;
  const item = asMapping(written, what, faults);
  if (item) checkKeys(item, keys, what, faults);
  return item;
}

function readIfScalar<T>(node: Located, read: (node: Located) => T | undefined): T | undefined {
  return node.form === 'scalar' ? read(node) : undefined;
}

function readValue(node: Located, field: PropertyField, { faults }: Reading): string | undefined {
  return field.value === 'FuzzyDate' ? readDate(node, field.name, faults)?.edtf : readLine(node, field.name, faults);
}

/** What statements of every form have. */
type Rest = Pick<Said, 'qualifiers' | 'modality' | 'occurred'> & {
  readonly draft: Omit<StatementDraft, 'subject' | 'property' | 'said' | 'accuses'>;
};

function readRest(
  item: Mapping | undefined,
  names: readonly string[],
  owner: Owner,
  place: Place,
  reading: Reading,
): Rest {
  const { faults } = reading;
  if (!item) return { qualifiers: [], modality: 'DONE', draft: bareDraft(place, owner) };
  const statusHistory = optional(item, 'status', (node) => readStatusHistory(node, reading));
  const cited = entryOf(item, 'cite');
  const citations = cited ? readCitations(cited.value, reading) : owner.inherited;
  return {
    qualifiers: [...readQualifiers(item, names, reading), ...readScope(item, names, reading)],
    modality: optional(item, 'modality', (node) => readWord(node, MODALITIES, 'modality', faults)) ?? 'DONE',
    ...present({ occurred: readTime(item, faults) }),
    draft: {
      ...bareDraft(place, owner),
      ...readRank(item, faults),
      hasStatus: hasItems(item, 'status'),
      statusHistory: statusHistory ?? [],
      isCited: cited ? hasItems(item, 'cite') : owner.inherited !== undefined,
      citations: citations ?? [],
      label: readLabel(item, 'key', reading),
    },
  };
}

function bareDraft(place: Place, { inherited }: Owner): Rest['draft'] {
  return {
    place,
    rank: undefined,
    rankReason: undefined,
    hasStatus: false,
    statusHistory: [],
    isCited: inherited !== undefined,
    citations: inherited ?? [],
    label: undefined,
    converts: undefined,
  };
}

function readLabel(item: Mapping, key: string, { faults }: Reading): Label | undefined {
  const scalar = optional(item, key, (node) => readScalar(node, key, faults));
  if (!scalar) return undefined;
  if (!LABEL.test(scalar.text)) faults.report(scalar.place, `${key}: ${show(scalar.text)} is not a label`);
  return { text: scalar.text, place: scalar.place };
}

function sayOf(
  subject: Said['subject'],
  property: string,
  content: Content,
  { qualifiers, modality, occurred }: { qualifiers: readonly Qualifier[] } & Pick<Said, 'modality' | 'occurred'>,
): Said {
  return { ...content, subject, property, qualifiers, modality, ...present({ occurred }) };
}
