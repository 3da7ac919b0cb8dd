import type { PlacePrecision, Point } from '../../model/entity.js';
import type { Placed } from '../draft.js';
import type { Reading } from '../known.js';
import { present } from '../present.js';
import { asMapping, checkKeys, required } from '../values/fields.js';
import { readDegrees } from '../values/numbers.js';
import { readDocument } from '../values/references.js';
import { readWord } from '../values/text.js';
import { entryOf, type Located } from '../yaml/located.js';

/** A point stands for a site or a town; anything larger would be a centroid. */
export const POINT_PRECISIONS: readonly PlacePrecision[] = ['EXACT', 'LOCALITY'];
export const POINT_KEYS = ['lat', 'lon', 'precision', 'source'] as const;
const LATITUDE_LIMIT = 90;
const LONGITUDE_LIMIT = 180;

export function readPoint(node: Located, reading: Reading): Placed<Point> | undefined {
  const { faults } = reading;
  const point = asMapping(node, 'point', faults);
  if (!point) return undefined;
  checkKeys(point, POINT_KEYS, 'point', faults);
  const latitude = required(point, 'lat', 'point', faults, (each) => readDegrees(each, LATITUDE_LIMIT, 'lat', faults));
  const longitude = required(point, 'lon', 'point', faults, (each) =>
    readDegrees(each, LONGITUDE_LIMIT, 'lon', faults),
  );
  const precision = required(point, 'precision', 'point', faults, (each) =>
    readWord(each, POINT_PRECISIONS, 'precision', faults),
  );
  const source = required(point, 'source', 'point', faults, (each) => readDocument(each, 'source', reading));
  if (latitude === undefined || longitude === undefined || !precision) return undefined;
  const place = entryOf(point, 'source')?.value.place ?? point.place;
  return { latitude, longitude, precision, place, ...present({ source }) };
}
