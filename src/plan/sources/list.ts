import { fold } from '../../model/names.js';
import type { Kind, Ontology } from '../../ontology/ontology.js';
import {
  type Anchor,
  conditionsOf,
  conditionText,
  ENTITY_ANCHORS,
  EVENT_ANCHORS,
  PLACE_ANCHORS,
  type WhereInput,
} from '../conditions.js';
import { decodeCursor, type OrderTag } from '../cursor.js';
import type { Source } from '../expansion.js';
import { firstOf } from '../inputs.js';
import type { SelectedField } from '../selection.js';
import { countText, pageText, partsOf } from './page.js';

/** A root list: one kind, or the events of all kinds. */
export interface RootList {
  /** Null for events of all kinds. */
  readonly kind: Kind | null;
  readonly where: WhereInput;
  readonly order: OrderTag;
}

const ANCHORS: Record<WhereInput, readonly Anchor[]> = {
  EventWhere: EVENT_ANCHORS,
  PlaceWhere: PLACE_ANCHORS,
  EntityWhere: ENTITY_ANCHORS,
};
const SORT_PROPERTY: Partial<Record<OrderTag, string>> = { earliest: 'chronology', latest: 'reverseChronology' };

/** The root list a field of Query stands for; undefined where it is none. */
export function rootListOf(ontology: Ontology, field: SelectedField): RootList | undefined {
  if (field.name === 'events') {
    return { kind: null, where: 'EventWhere', order: field.arguments.order === 'LATEST_FIRST' ? 'latest' : 'earliest' };
  }
  const kind = [...ontology.kinds.values()].find(({ list }) => list === field.name);
  if (!kind) return undefined;
  const [family = ''] = kind.families;
  if (family === 'Event') return { kind, where: 'EventWhere', order: 'earliest' };
  return { kind, where: family === 'Place' ? 'PlaceWhere' : 'EntityWhere', order: 'id' };
}

/** The page of a root list that a field asks for; a row's extra is its sort key. One row more than asked for shows a next page. */
export function listSource(list: RootList, field: SelectedField): Source {
  const { listed, counted } = partsOf(field);
  const after = typeof field.arguments.after === 'string' ? decodeCursor(list.order, field.arguments.after) : '';
  const conditions = conditionsOf(list.where, field.arguments.where, fold);
  const names = conditions.map(({ name }) => name);
  const anchor = ANCHORS[list.where].find(({ name }) => names.includes(name));
  const property = SORT_PROPERTY[list.order] ?? 'id';
  const match = anchor?.text('n', `$${anchor.name}`) ?? 'MATCH (n:Atlas)';
  const filters = [
    ...(list.kind ? ['n.kind = $kind'] : []),
    ...names
      .filter((name) => name !== anchor?.name)
      .flatMap((name) => conditionText(list.where, name, 'n', `$${name}`) ?? []),
  ];
  const parameters: Record<string, unknown> = Object.fromEntries(conditions.map(({ name, value }) => [name, value]));
  if (list.kind) parameters.kind = list.kind.name;
  if (listed) Object.assign(parameters, { after, limit: firstOf(field) + 1 });
  return {
    key: JSON.stringify(['list', list.kind ? 'kind' : 'events', list.where, list.order, names, listed, counted]),
    text: listed ? pageText(match, property, filters) : 'WITH [] AS level0',
    ...(counted ? { total: countText(match, property, filters) } : {}),
    parameters,
  };
}
