import { describe, expect, it } from 'vitest';
import { areaOf, boxOf, crossesItself, extentOf, type Position, type Ring } from '../../../src/model/area.js';

const square = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const turned = (ring: Ring): readonly Position[] => ring.toReversed();

describe('an area', () => {
  it('has rings around it against the clock and holes with it, whichever way they were given', () => {
    const [around, hole] = [square(98, 21, 2), square(98.5, 21.5, 1)];
    const right = { type: 'Polygon', coordinates: [around, turned(hole)] };
    expect(areaOf([[around, turned(hole)]])).toEqual(right);
    expect(areaOf([[turned(around), hole]])).toEqual(right);
  });

  it('of several polygons is one geometry', () => {
    const polygons = [[square(98, 21, 1)], [turned(square(-5, -3, 1))]];
    expect(areaOf(polygons)).toEqual({
      type: 'MultiPolygon',
      coordinates: [[square(98, 21, 1)], [square(-5, -3, 1)]],
    });
  });

  it('lies in a box, holes or not', () => {
    const area = areaOf([[square(98, 21, 2), square(98.5, 21.5, 1)], [square(-5, -3, 1)]]);
    expect(boxOf(area)).toEqual({ west: -5, south: -3, east: 100, north: 23 });
  });

  it('has a ring that may touch itself, and not cross itself', () => {
    const [west, east, north, south]: Position[] = [
      [0, 0],
      [2, 0],
      [1, 1],
      [1, -1],
    ];
    if (!west || !east || !north || !south) throw new Error('missing');
    expect(crossesItself(square(0, 0, 2))).toBe(false);
    expect(crossesItself([west, east, north, south, west])).toBe(true);
    expect(crossesItself([west, [1, 0], north, east, [1, 0], south, west])).toBe(false);
  });

  it('is as large as its ring encloses, and less than nothing with the clock', () => {
    expect(extentOf(square(98, 21, 2))).toBe(4);
    expect(extentOf(turned(square(98, 21, 2)))).toBe(-4);
    expect(extentOf([square(98, 21, 2)[0] ?? [0, 0]])).toBe(0);
  });
});
