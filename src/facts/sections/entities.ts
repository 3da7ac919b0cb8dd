import type { DocumentId } from '../../model/ids.js';
import { isOf, type Kind, type RelationField } from '../../ontology/ontology.js';
import { type EntityDraft, type Placed, type StatementDraft, withoutPlace } from '../draft.js';
import type { Place } from '../fault.js';
import type { Reading } from '../known.js';
import { present } from '../present.js';
import { suggest } from '../suggestion.js';
import { asBody, hasItems, optional, required, show } from '../values/fields.js';
import { article, parseId } from '../values/references.js';
import { readLine } from '../values/text.js';
import { type Entry, entryOf, type Mapping } from '../yaml/located.js';
import { readCitations } from './citations.js';
import { readIdentifiers } from './identifiers.js';
import { readNames } from './names.js';
import type { Owner } from './particulars.js';
import { readPoint } from './point.js';
import { readFigures, readProperties, readRelations } from './statements.js';
import { readWithout } from './without.js';

/** Keys of an entity that are no fields of the ontology. */
export const ENTITY_KEYS = ['names', 'summary', 'identifiers', 'point', 'without', 'cite', 'figures'] as const;
const PLACE = 'Place';

/** An entry of a file of entities; undefined where it has no id or nothing under it. */
export function readEntity(entry: Entry, reading: Reading): EntityDraft | undefined {
  const { faults } = reading;
  const { key, place } = entry;
  const reference = parseId(key, place, reading);
  const node = asBody(entry, key, faults);
  if (!reference || !node) return undefined;
  const { id, kind } = reference;
  const names = required(node, 'names', key, faults, (each) => readNames(each, reading)) ?? [];
  const summary = optional(node, 'summary', (each) => readLine(each, 'summary', faults));
  const identifiers = optional(node, 'identifiers', (each) => readIdentifiers(each, faults)) ?? [];
  const point = readPlacePoint(node, kind, reading);
  const without = optional(node, 'without', (each) => readWithout(each, kind, faults));
  const citations = optional(node, 'cite', (each) => readCitations(each, reading));
  const inherited = hasItems(node, 'cite') ? citations : undefined;
  const owner: Owner = { ...reference, inherited };
  return {
    id,
    kind,
    place,
    entity: {
      id,
      type: kind.type,
      names: names.map(withoutPlace),
      identifiers: identifiers.map(withoutPlace),
      ...present({ summary, point: point && withoutPlace(point), without }),
    },
    sources: [...names, ...(point ? [point] : [])].flatMap(sourceOf),
    identifiers,
    statements: node.entries.flatMap((each) => readField(each, owner, reading)),
  };
}

function sourceOf({ source, place }: Placed<{ readonly source?: DocumentId }>): EntityDraft['sources'] {
  return source ? [{ document: source, place }] : [];
}

function readPlacePoint(node: Mapping, kind: Kind, reading: Reading) {
  const entry = entryOf(node, 'point');
  if (entry && !isOf(reading.ontology, kind.type, PLACE))
    reading.faults.report(entry.place, `${article(kind.type)} has no point`, 'only places have one');
  return entry && readPoint(entry.value, reading);
}

function readField({ key, place, value }: Entry, owner: Owner, reading: Reading): StatementDraft[] {
  if (key === 'figures') return readFigures(value, owner, reading);
  if (ENTITY_KEYS.some((known) => known === key)) return [];
  const field = owner.kind.fields.get(key);
  if (!field) reportUnknown(key, place, owner.kind, reading);
  else if (field.form === 'property') return readProperties(value, field, owner, reading);
  else {
    const [name, ...more] = field.predicates;
    const predicate = reading.ontology.predicates.get(name ?? '');
    if (more.length > 0) reportSeveral(field, place, owner.kind, reading);
    else if (predicate) return readRelations(value, field, predicate, owner, reading);
  }
  return [];
}

function reportUnknown(key: string, place: Place, kind: Kind, { ontology, faults }: Reading): void {
  const fields = fieldsOf(kind, [key]);
  const advice = ontology.predicates.has(key)
    ? fields.length > 0
      ? `write it under ${fields.join(' or ')}`
      : `${article(kind.type)} has no such relationship`
    : suggest(key, [...ENTITY_KEYS, ...kind.fields.keys()]);
  faults.report(place, `${article(kind.type)} has no field ${show(key)}`, advice ?? 'ontology.graphql has all fields');
}

function reportSeveral(field: RelationField, place: Place, kind: Kind, { faults }: Reading): void {
  faults.report(
    place,
    `${field.name} stands for several relationships: ${field.predicates.join(', ')}`,
    `write the one meant: ${fieldsOf(kind, field.predicates).join(', ')}`,
  );
}

/** Names of the fields of a kind that stand for one of the given predicates and for no other. */
function fieldsOf(kind: Kind, predicates: readonly string[]): string[] {
  return [...kind.fields.values()].flatMap((field) => {
    const [only, ...more] = field.form === 'relation' ? field.predicates : [];
    return only !== undefined && more.length === 0 && predicates.includes(only) ? [field.name] : [];
  });
}
