import { entityId } from '../../model/ids.js';
import type { Selection } from '../selection.js';
import { type Building, buildObject } from './building.js';
import type { Planned } from './planned.js';

/** Qualifiers from their stored form, `name=value`; a value that has the form of an id is that entity. */
export function buildQualifiers(building: Building, stored: readonly string[], selection: Selection | null): Planned[] {
  return stored.map((text) => {
    const at = text.indexOf('=');
    const value = text.slice(at + 1);
    const entity = entityId(value) ?? null;
    return buildObject(building, 'Qualifier', selection, ({ name, selection: below }, set) => {
      if (name === 'name') return text.slice(0, at);
      if (name === 'value') return entity ? null : value;
      return building.entity(entity, below, set);
    });
  });
}
