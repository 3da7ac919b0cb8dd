import type { Selection } from '../selection.js';
import { type Building, buildObject } from './building.js';
import type { Planned } from './planned.js';
import type { EntityRow } from './store.js';
import { asOptional, asText } from './values.js';

export function buildPoint(building: Building, { properties }: EntityRow, selection: Selection | null): Planned | null {
  const { latitude, longitude, pointPrecision, pointSource } = properties;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  return buildObject(building, 'Point', selection, ({ name, selection: below }, set) => {
    if (name === 'latitude') return latitude;
    if (name === 'longitude') return longitude;
    if (name === 'precision') return asText(pointPrecision);
    return building.document(asOptional(pointSource), below, set);
  });
}

export function buildShape(building: Building, { properties }: EntityRow, selection: Selection | null): Planned | null {
  const { shape, shapeDisclaimer, shapeSource } = properties;
  if (typeof shape !== 'string') return null;
  return buildObject(building, 'Shape', selection, ({ name, selection: below }, set) => {
    if (name === 'geometry') return JSON.parse(shape);
    if (name === 'disclaimer') return asText(shapeDisclaimer);
    return building.document(asOptional(shapeSource), below, set);
  });
}
