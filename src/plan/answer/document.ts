import type { Selection } from '../selection.js';
import { type Building, buildObject } from './building.js';
import type { Planned } from './planned.js';
import { asDate, asOptional, asText } from './values.js';

/** A document that the store has; null where there is none of that id. */
export function buildDocument(building: Building, id: string, selection: Selection): Planned | null {
  const row = building.store.documents.get(id);
  if (!row) return null;
  const { properties, derivedFrom } = row;
  return buildObject(building, 'Document', selection, ({ name, selection: below }, set) => {
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
      default:
        return asOptional(properties[name]);
    }
  });
}
