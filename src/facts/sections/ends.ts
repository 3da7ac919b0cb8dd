import { connects, isOf, type Predicate, type RelationField } from '../../ontology/ontology.js';
import type { Place } from '../fault.js';
import type { Reading } from '../known.js';
import { readList } from '../values/fields.js';
import { article, type Reference, readReference } from '../values/references.js';
import type { Entry, Located, Mapping } from '../yaml/located.js';

/** The two ends of a statement, and where it is written. */
export interface Ends {
  readonly subject: Reference;
  readonly object: Reference;
  readonly place: Place;
}

const END_KEYS = ['object', 'subject', 'each'];

/** The ends of the statements that an item makes: of one, or of one for each id of `each`. */
export function readEnds(
  written: Located,
  item: Mapping | undefined,
  field: RelationField,
  predicate: Predicate,
  owner: Reference,
  reading: Reading,
): Ends[] {
  const entry = item && chooseEnd(item, field, reading);
  const node = item ? entry?.value : written;
  const leadsIn = field.direction === 'IN' || (field.direction === 'BOTH' && entry?.key === 'subject');
  return readOthers(node, entry?.key, field, reading).map((other) => {
    const ends = leadsIn ? { subject: other, object: owner } : { subject: owner, object: other };
    checkEnds(ends, other, field, predicate, reading);
    return { ...inOrder(ends, predicate, item), place: entry?.key === 'each' ? other.place : written.place };
  });
}

/** The one key that names the other end. */
function chooseEnd(item: Mapping, { name, direction }: RelationField, { faults }: Reading): Entry | undefined {
  const given = item.entries.filter(({ key }) => END_KEYS.includes(key));
  const [first, second] = given;
  const due = direction === 'IN' ? 'subject' : 'object';
  if (!first) faults.report(item.place, `an item of ${name} needs ${due}`, `write ${due}: id, or each: [ids]`);
  if (second) faults.report(second.place, `${first?.key} and ${second.key} can't both be given`);
  for (const { key, place } of given) {
    if (direction !== 'BOTH' && key !== 'each' && key !== due)
      faults.report(
        place,
        `${name} leads ${direction === 'IN' ? 'in' : 'out'}: the other end is its ${due}`,
        `write ${due}`,
      );
  }
  return first;
}

function readOthers(
  node: Located | undefined,
  key: string | undefined,
  field: RelationField,
  reading: Reading,
): Reference[] {
  if (!node || (key === undefined && node.form !== 'scalar')) return [];
  const read = (each: Located) => readReference(each, field.name, reading);
  if (key === 'each') return readList(node, 'each', reading.faults, read);
  const other = read(node);
  return other ? [other] : [];
}

function checkEnds(
  { subject, object }: Omit<Ends, 'place'>,
  other: Reference,
  field: RelationField,
  predicate: Predicate,
  { ontology, faults }: Reading,
): void {
  if (subject.id === object.id) faults.report(other.place, `${field.name}: ${other.id} is the entity itself`);
  const fits = isOf(ontology, other.kind.type, field.target);
  if (fits && connects(ontology, predicate, subject.kind.type, object.kind.type)) return;
  faults.report(
    other.place,
    `${field.name}: ${predicate.name} does not lead from ${article(subject.kind.type)} to ${article(object.kind.type)}`,
    fits
      ? `it leads ${predicate.connects.map(({ from, to }) => `from ${from} to ${to}`).join(', ')}`
      : `${field.name} names ${article(field.target)}; ${other.id} is ${article(other.kind.type)}`,
  );
}

/** What reads the same from both ends is one statement from whichever end it is written, unless a qualifier turns it. */
function inOrder<T extends Omit<Ends, 'place'>>(ends: T, predicate: Predicate, item: Mapping | undefined): T {
  const isTurned = item?.entries.some(({ key }) => predicate.qualifiers.includes(key));
  if (!predicate.symmetric || isTurned || ends.subject.id <= ends.object.id) return ends;
  return { ...ends, subject: ends.object, object: ends.subject };
}
