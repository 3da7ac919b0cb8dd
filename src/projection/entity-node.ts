import { parseDate } from '../model/dates.js';
import type { Entity, Name } from '../model/entity.js';
import { fold } from '../model/names.js';
import { ENTITY, type Kind, labelsOf } from '../ontology/ontology.js';
import { chronology, reverseChronology } from './chronology.js';
import { type ProjectedNode, type Properties, type PropertyValue, properties } from './projection.js';
import { type Standing, standingProperties } from './standing.js';

const EVENT = 'Event';
/** The date that events are ordered by. */
const OCCURRED = 'occurred';
const NO_BOUNDS = { earliest: null, latest: null };

/** `values` are the best ones by the property's name: a text for a single property, else a list. */
export function entityNode(
  entity: Entity,
  kind: Kind,
  values: ReadonlyMap<string, string | readonly string[]>,
  standing: readonly Standing[],
): ProjectedNode {
  const { id, names, identifiers, point, shape } = entity;
  return {
    id,
    labels: labelsOf(kind),
    properties: properties({
      ...valueProperties(kind, values),
      kind: kind.name,
      families: kind.families,
      name: captionOf(names),
      names: names.map((name) => name.value),
      nameLangs: names.map((name) => name.lang),
      nameScripts: names.map((name) => name.script),
      nameKinds: names.map((name) => name.kind),
      nameSources: names.map((name) => name.source ?? ''),
      searchText: `\n${names.map((name) => `${fold(name.value)}\n`).join('')}`,
      summary: entity.summary,
      identifiers: identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
      latitude: point && { float: point.latitude },
      longitude: point && { float: point.longitude },
      pointPrecision: point?.precision,
      pointSource: point?.source,
      shape: shape && JSON.stringify(shape.area),
      shapeDisclaimer: shape?.disclaimer,
      shapeSource: shape?.source,
      ...standingProperties(standing),
      without: entity.without?.map(({ field, reason }) => `${field}=${reason}`),
      ...(kind.families.includes(EVENT) ? orderOf(id, values.get(OCCURRED)) : {}),
    }),
  };
}

/** The first official name in English, else the first English one, else the first official one, else the first. */
function captionOf(names: readonly Name[]): string {
  const english = names.filter(({ lang }) => /^en(?:-|$)/i.test(lang));
  const official = (name: Name) => name.kind === 'OFFICIAL';
  const best = english.find(official) ?? english[0] ?? names.find(official) ?? names[0];
  if (!best) throw new Error(`an ${ENTITY} without a name came past the checks`);
  return best.value;
}

function valueProperties(kind: Kind, values: ReadonlyMap<string, string | readonly string[]>): Properties {
  const found: Record<string, PropertyValue> = {};
  for (const [name, value] of values) {
    found[name] = value;
    const field = kind.fields.get(name);
    if (field?.form !== 'property' || field.value !== 'FuzzyDate' || typeof value !== 'string') continue;
    const { earliest, latest } = boundsOf(value);
    if (earliest) found[`${name}Earliest`] = { day: earliest };
    if (latest) found[`${name}Latest`] = { day: latest };
  }
  return found;
}

function orderOf(id: string, occurred: string | readonly string[] | undefined): Properties {
  const bounds = typeof occurred === 'string' ? boundsOf(occurred) : NO_BOUNDS;
  return { chronology: chronology(id, bounds), reverseChronology: reverseChronology(id, bounds) };
}

function boundsOf(edtf: string) {
  const date = parseDate(edtf);
  return typeof date === 'string' ? NO_BOUNDS : date;
}
