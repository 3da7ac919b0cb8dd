import { fieldOf } from '../../ontology/ontology.js';
import type { SelectedField, Selection } from '../selection.js';
import type { LinkBranch } from '../shape.js';
import { type Building, fieldsFor } from './building.js';
import { buildConnection } from './connection.js';
import { buildPoint, buildShape } from './geography.js';
import { buildIdentifiers } from './identifiers.js';
import { readLink, readLinkField } from './link.js';
import { buildName, nameIn, namesIn } from './names.js';
import type { Planned } from './planned.js';
import { buildStandings } from './standing.js';
import { buildStoredList } from './statement-list.js';
import type { EntityRow, EntryRow } from './store.js';
import { asDate, asOptional, asTexts } from './values.js';

type Set = (value: unknown) => void;

/** An entity that the store has; null where there is none of that id. */
export function buildEntity(building: Building, id: string, selection: Selection): Planned | null {
  const row = building.store.entities.get(id);
  if (!row) return null;
  const object = building.make(row.type);
  for (const field of fieldsFor(selection, row.type)) {
    const set = (value: unknown) => object.values.set(field.key, value);
    const value = readField(building, row, field, set);
    if (value !== undefined) set(value);
  }
  return object;
}

function readField(building: Building, row: EntityRow, field: SelectedField, set: Set): unknown {
  const { properties } = row;
  switch (field.name) {
    case 'id':
      return row.id;
    case 'kind':
      return building.ontology.kinds.get(row.type)?.name;
    case 'name':
      return nameIn(properties, field.arguments.lang);
    case 'names':
      return namesIn(properties, field.arguments.lang).map((name) => buildName(building, name, field.selection));
    case 'summary':
      return asOptional(properties.summary);
    case 'identifiers':
      return buildIdentifiers(building, asTexts(properties.identifiers), field.selection);
    case 'point':
      return buildPoint(building, row, field.selection);
    case 'shape':
      return buildShape(building, row, field.selection);
    case 'standing':
      return buildStandings(building, row, field.selection);
    case 'figures':
    case 'statements':
      return buildStoredList(building, field, row.id, set);
    case 'related':
      return buildLinks(building, row, field, 'Entity');
    default:
      return readOntologyField(building, row, field);
  }
}

function readOntologyField(building: Building, row: EntityRow, field: SelectedField): unknown {
  const definition = fieldOf(building.ontology, [row.type], field.name);
  if (!definition) return null;
  if (definition.form === 'relation') return buildLinks(building, row, field, definition.target);
  const value = row.properties[field.name];
  if (definition.list) return definition.value === 'FuzzyDate' ? asTexts(value).map(asDate) : asTexts(value);
  return definition.value === 'FuzzyDate' ? asDate(value) : asOptional(value);
}

function buildLinks(building: Building, row: EntityRow, field: SelectedField, target: string): Planned {
  const branch = building.store.branches.get(field);
  return buildConnection<EntryRow>(building, field, {
    type: `${target}Link`,
    order: branch?.order ?? 'link',
    entries: building.store.entries(field, row.id),
    total: building.store.count(field, row.id),
    node: (entry, selection) => (selection ? buildEntity(building, entry.id, selection) : null),
    edge: (entry, edge, set) => {
      if (branch?.form !== 'link') return null;
      return readLinkField(building, readLink(building.ontology, entry.link), directionOf(branch, entry), edge, set);
    },
  });
}

/** `related` says the direction at the end of its sort key; a field of the ontology has its own. */
function directionOf(branch: LinkBranch, entry: EntryRow): string {
  return branch.direction.startsWith('ANY') ? entry.key.slice(entry.key.lastIndexOf(' ') + 1) : branch.direction;
}
