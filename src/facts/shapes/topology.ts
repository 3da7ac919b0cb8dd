import { feature } from 'topojson-client';
import { z } from 'zod';
import { type Area, areaOf, crossesItself, extentOf, type Position, type Ring } from '../../model/area.js';

const pair = z.tuple([z.number(), z.number()]);
/** Numbers of arcs, each continued by the next; ~n is the arc n walked backwards. */
const ring = z.array(z.int()).min(1);
const outline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), id: z.string(), arcs: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), id: z.string(), arcs: z.array(z.array(ring).min(1)).min(1) }),
]);
const line = z.string().regex(/^\S.*\S$/, 'expected a line of text');

/** TopoJSON with outlines of regions by code, and two members of ours: who gives them, and how far they can be trusted. */
export const topology = z.object({
  type: z.literal('Topology'),
  /** A document's key. */
  source: line,
  disclaimer: line,
  transform: z.object({ scale: pair, translate: pair }).optional(),
  objects: z.record(z.string(), z.object({ type: z.literal('GeometryCollection'), geometries: z.array(outline) })),
  arcs: z.array(z.array(pair).min(2)),
});
export type Topology = z.infer<typeof topology>;
export type Outline = z.infer<typeof outline>;

/** Of degrees: a hundred metres, which is finer than outlines for overview maps are. */
const DECIMALS = 3;

/** The area inside an outline, or what is wrong with the outline. */
export function readOutline(outline: Outline, all: Topology): Area | string {
  const polygons = outline.type === 'Polygon' ? [outline.arcs] : outline.arcs;
  const missing = polygons.flat(2).find((arc) => all.arcs[arc < 0 ? ~arc : arc] === undefined);
  if (missing !== undefined) return `there is no arc ${missing}`;
  if (!polygons.flat().every((arcs) => isClosed(arcs, all))) return 'its arcs do not close a ring';
  const rings = polygons.map((polygon) =>
    feature(all, { type: 'Polygon', arcs: polygon }).geometry.coordinates.map((positions) => positions.map(rounded)),
  );
  if (!rings.flat(2).every(isOnEarth)) return 'it leaves the earth: longitudes end at 180 degrees, latitudes at 90';
  if (rings.flat().some(crossesItself)) return 'one of its rings crosses itself';
  return rings.flat().every(hasExtent) ? areaOf(rings) : 'one of its rings encloses nothing';
}

/** Whether each arc begins where the one before it ends, the first where the last does. */
function isClosed(arcs: readonly number[], all: Topology): boolean {
  const lines = arcs.map((arc) => feature(all, { type: 'LineString', arcs: [arc] }).geometry.coordinates);
  return lines.every((line, index) => String(lines.at(index - 1)?.at(-1)) === String(line[0]));
}

function rounded([longitude = Number.NaN, latitude = Number.NaN]: readonly number[]): Position {
  return [Number(longitude.toFixed(DECIMALS)), Number(latitude.toFixed(DECIMALS))];
}

function isOnEarth([longitude, latitude]: Position): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function hasExtent(positions: Ring): boolean {
  return extentOf(positions) !== 0;
}
