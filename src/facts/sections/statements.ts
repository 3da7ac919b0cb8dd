import type { Said } from '../../model/identity.js';
import type { Content } from '../../model/statement.js';
import { accusesOf, type Predicate, type PropertyField, type RelationField } from '../../ontology/ontology.js';
import type { StatementDraft } from '../draft.js';
import type { Reading } from '../known.js';
import { present } from '../present.js';
import { readDate } from '../values/dates.js';
import { asList, asMapping, checkKeys, required } from '../values/fields.js';
import { readLine } from '../values/text.js';
import { entryOf, type Located, type Mapping } from '../yaml/located.js';
import { readEnds } from './ends.js';
import { FIGURE_KEYS, readFigure } from './figure.js';
import { type Owner, type Particulars, readLabel, readParticulars, STATEMENT_KEYS } from './particulars.js';

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
    const rest = readParticulars(item, predicate.qualifiers, owner, written.place, reading);
    const isClean = reading.faults.count === before;
    const draft = {
      ...rest.draft,
      contentPlace: written.place,
      subject: owner.id,
      property: predicate.name,
      said: undefined,
    };
    // Where the other end can't be read, the rest is judged all the same.
    if (ends.length === 0) return [{ ...draft, accuses: predicate.accuses === 'always' }];
    return ends.map(({ subject, object, place }) => ({
      ...draft,
      place,
      contentPlace: place,
      subject: subject.id,
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
    const rest = readParticulars(item, field.qualifiers, owner, written.place, reading);
    const isClean = value !== undefined && reading.faults.count === before;
    return {
      ...rest.draft,
      contentPlace: (item && entryOf(item, 'value'))?.value.place ?? written.place,
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
    const rest = { ...readParticulars(item, [], owner, written.place, reading), qualifiers: [] };
    const isClean = figure !== undefined && reading.faults.count === before;
    return {
      ...rest.draft,
      contentPlace: (entryOf(item, 'value') ?? entryOf(item, 'low'))?.value.place ?? written.place,
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

function sayOf(
  subject: Said['subject'],
  property: string,
  content: Content,
  { qualifiers, modality, occurred }: Particulars,
): Said {
  return { ...content, subject, property, qualifiers, modality, ...present({ occurred }) };
}
