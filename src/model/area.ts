/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number];
/** Closed: the last position is the first. At least four. */
export type Ring = readonly Position[];
/** The ring around it, and one around each hole. */
export type Rings = readonly Ring[];

/** A part of the earth's surface, as RFC 7946 writes the geometry of one: rings around run against the clock, those of holes with it. */
export type Area =
  | { readonly type: 'Polygon'; readonly coordinates: Rings }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] };

/** Degrees; no box crosses the antimeridian. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The area of one or more polygons, whichever way their rings run. */
export function areaOf(polygons: readonly Rings[]): Area {
  const [first, ...more] = polygons.map(rightHanded);
  return first && more.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons.map(rightHanded) };
}

/** The least box that holds the area. */
export function boxOf(area: Area): Box {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const around = polygons.flatMap(([ring = []]) => ring);
  const longitudes = around.map(([longitude]) => longitude);
  const latitudes = around.map(([, latitude]) => latitude);
  return {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  };
}

/** Square degrees on the plane; negative for a ring that runs with the clock. */
export function extentOf(ring: Ring): number {
  return ring.reduce((sum, [longitude, latitude], index) => {
    const [nextLongitude, nextLatitude] = ring[index + 1] ?? [longitude, latitude];
    return sum + (longitude * nextLatitude - nextLongitude * latitude) / 2;
  }, 0);
}

/** Whether two of its sides cross. Sides that only touch do not. */
export function crossesItself(ring: Ring): boolean {
  const sides = ring
    .slice(1)
    .map((to, index) => sideOf(ring[index] ?? to, to))
    .toSorted((one, other) => one.west - other.west);
  return sides.some((side, index) => {
    for (const other of sides.slice(index + 1)) {
      if (other.west > side.east) return false;
      if (cross(side, other)) return true;
    }
    return false;
  });
}

interface Side {
  readonly from: Position;
  readonly to: Position;
  readonly west: number;
  readonly east: number;
}

function sideOf(from: Position, to: Position): Side {
  return { from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
}

function cross({ from: a, to: b }: Side, { from: c, to: d }: Side): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Positive where the way over the three turns left, negative where it turns right, 0 where it goes straight on. */
function turn([x, y]: Position, [throughX, throughY]: Position, [toX, toY]: Position): number {
  return Math.sign((throughX - x) * (toY - y) - (throughY - y) * (toX - x));
}

function rightHanded(rings: Rings): Rings {
  return rings.map((ring, index) => (extentOf(ring) > 0 === (index === 0) ? ring : ring.toReversed()));
}
