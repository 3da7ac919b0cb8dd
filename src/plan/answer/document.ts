import type { SelectedField, Selection } from '../selection.js';
import { type Building, buildObject } from './building.js';
import { listsStatements } from './needs.js';
import type { Planned } from './planned.js';
import { buildStoredList } from './statement-list.js';
import { asDate, asOptional, asText } from './values.js';

/** A document that the store has; null where there is none of that id. */
export function buildDocument(building: Building, id: string, selection: Selection): Planned | null {
  const row = building.store.documents.get(id);
  if (!row) return null;
  const { properties, derivedFrom } = row;
  return buildObject(building, 'Document', selection, (field, set) => {
    const { name, selection: below } = field;
    switch (name) {
      case 'id':
      case 'title':
      case 'language':
      case 'grade':
        return asText(properties[name]);
      case 'published':
        return asDate(properties.published);
      case 'read':
        return properties.read === true;
      case 'publisher':
        return building.entity(asOptional(properties.publisher), below, set);
      case 'derivedFrom':
        return below
          ? derivedFrom.map((above) => buildDocument(building, above, below)).filter((each) => each !== null)
          : [];
      case 'statements':
        return buildCiting(building, id, selection, field, set);
      default:
        return asOptional(properties[name]);
    }
  });
}

/** The statements that cite the document, fetched first where the store does not have their list. */
function buildCiting(
  building: Building,
  id: string,
  selection: Selection,
  field: SelectedField,
  set: (value: unknown) => void,
): Planned | undefined {
  if (!listsStatements(field) || building.store.isFetched(field, id)) return buildStoredList(building, field, id, set);
  building.needs.citing(id, selection, () => {
    const list = buildStoredList(building, field, id, set);
    if (list) set(list);
  });
  return undefined;
}
