import { describe, expect, it } from 'vitest';
import { faultsIn, recordWith, SOUND_SEED } from './sound-seed.js';

const FILE = 'seed/shapes/north.topo.json';
const SQUARE = { id: 'MM-17', type: 'Polygon', arcs: [[0, 1]] };
const SOUND = {
  type: 'Topology',
  source: 'daily',
  disclaimer: 'Drawn by hand.',
  objects: { areas: { type: 'GeometryCollection', geometries: [SQUARE] as unknown[] } },
  arcs: [
    [
      [98, 21],
      [99, 21],
      [99, 22.00049],
    ],
    [
      [99, 22.00049],
      [98, 22],
      [98, 21],
    ],
    [
      [98, 21],
      [99, 21],
      [98, 21],
    ],
    [
      [179, 0],
      [181, 0],
      [181, 1],
      [179, 0],
    ],
    [
      [98, 21],
      [99, 22],
      [99, 21],
      [98, 22],
      [98, 21],
    ],
  ],
};
const REGION = 'region/shan: {names: {en: Shan}, identifiers: {iso-3166-2: MM-17}}\n';

/** A file with a line for each outline, the first in line 2. */
function shapes(...outlines: unknown[]): string {
  const { objects, ...rest } = SOUND;
  const lines = outlines.map((outline) => JSON.stringify(outline)).join(',\n');
  return JSON.stringify({
    ...rest,
    objects: { ...objects, areas: { ...objects.areas, geometries: ['here'] } },
  }).replace('"here"', `\n${lines}`);
}

function shapeOf(id: string, files: Readonly<Record<string, string>>) {
  return recordWith(files).entities.find((entity) => entity.id === id)?.shape;
}

function faultsOf(text: string, more: Readonly<Record<string, string>> = {}): string[] {
  return faultsIn({ ...SOUND_SEED, 'seed/x.yaml': REGION, [FILE]: text, ...more }).map(
    ({ file, line, message }) => `${file === FILE ? '' : `${file}:`}${line}: ${message}`,
  );
}

describe('a file of shapes', () => {
  it('gives the region of that ISO 3166-2 code its shape, with who gives it and how far it can be trusted', () => {
    expect(shapeOf('region/shan', { 'seed/x.yaml': REGION, [FILE]: shapes(SQUARE) })).toEqual({
      area: {
        type: 'Polygon',
        coordinates: [
          [
            [98, 21],
            [99, 21],
            [99, 22],
            [98, 22],
            [98, 21],
          ],
        ],
      },
      disclaimer: 'Drawn by hand.',
      source: 'document/daily',
    });
  });

  it('is drawn against the clock where its arcs run with it', () => {
    const turned = { ...SQUARE, arcs: [[-2, -1]] };
    const [one, other] = [SQUARE, turned].map((outline) =>
      shapeOf('region/shan', { 'seed/x.yaml': REGION, [FILE]: shapes(outline) }),
    );
    expect(other?.area.coordinates[0]?.toSorted()).toEqual(one?.area.coordinates[0]?.toSorted());
    expect(other?.area.coordinates[0]?.[1]).toEqual([99, 21]);
  });

  it('may have more shapes than there are regions, and gives none to a kind that has none', () => {
    const town = 'settlement/taunggyi: {names: {en: Taunggyi}, identifiers: {iso-3166-2: MM-17}}\n';
    expect(shapeOf('settlement/taunggyi', { 'seed/x.yaml': town, [FILE]: shapes(SQUARE) })).toBeUndefined();
  });

  it('may be quantised', () => {
    const quantised = {
      ...SOUND,
      transform: { scale: [0.25, 0.5], translate: [98, 21] },
      objects: { areas: { type: 'GeometryCollection', geometries: [{ ...SQUARE, arcs: [[0]] }] } },
      arcs: [
        [
          [0, 0],
          [4, 0],
          [0, 2],
          [-4, -2],
        ],
      ],
    };
    const { area } = shapeOf('region/shan', { 'seed/x.yaml': REGION, [FILE]: JSON.stringify(quantised) }) ?? {};
    expect(area?.coordinates).toEqual([
      [
        [98, 21],
        [99, 21],
        [99, 22],
        [98, 21],
      ],
    ]);
  });

  it.each([
    ['no JSON', '{"type":\n"Topology",,', /^2: not readable as JSON: /],
    ['cut short', '{"type":\n"Topology",\n', /^3: not readable as JSON: /],
  ])('that is %s is told with the line', (_, text, fault) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it.each([
    ['another format', JSON.stringify({ ...SOUND, type: 'FeatureCollection' }), 'type'],
    ['no source', JSON.stringify({ ...SOUND, source: undefined }), 'source'],
    ['an empty disclaimer', JSON.stringify({ ...SOUND, disclaimer: '' }), 'disclaimer'],
    ['lines instead of areas', shapes({ ...SQUARE, type: 'LineString' }), 'objects.areas.geometries.0.type'],
    ['an arc that is no list of positions', JSON.stringify({ ...SOUND, arcs: [['a']] }), 'arcs.0'],
  ])('with %s says which member is at fault', (_, text, member) => {
    const faults = faultsOf(text);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toContain(`1: not readable as shapes: ${member}`);
  });

  it.each<[string, unknown, string]>([
    ['a code of another form', { ...SQUARE, id: 'CN-X01~' }, '2: CN-X01~ is not an ISO 3166-2 code'],
    ['an arc that is missing', { ...SQUARE, arcs: [[9]] }, "2: the shape MM-17 can't be drawn: there is no arc 9"],
    [
      'a ring that stays open',
      { ...SQUARE, arcs: [[0]] },
      "2: the shape MM-17 can't be drawn: its arcs do not close a ring",
    ],
    [
      'arcs that do not meet',
      { ...SQUARE, arcs: [[0, 3, 1]] },
      "2: the shape MM-17 can't be drawn: its arcs do not close a ring",
    ],
    [
      'a ring that crosses itself',
      { ...SQUARE, arcs: [[4]] },
      "2: the shape MM-17 can't be drawn: one of its rings crosses itself",
    ],
    [
      'a ring around nothing',
      { ...SQUARE, arcs: [[0, 1], [2]] },
      "2: the shape MM-17 can't be drawn: one of its rings encloses nothing",
    ],
    [
      'a corner beyond the antimeridian',
      { ...SQUARE, arcs: [[3]] },
      "2: the shape MM-17 can't be drawn: it leaves the earth: longitudes end at 180 degrees, latitudes at 90",
    ],
  ])('with %s is refused at its line', (_, outline, fault) => {
    expect(faultsOf(shapes(outline))).toEqual([fault]);
  });

  it('has a code once, in whichever files', () => {
    const other = { ...SQUARE, id: 'MM-13' };
    expect(faultsOf(shapes(SQUARE, other, SQUARE))).toEqual([`4: MM-17 has a shape already, in ${FILE}:2`]);
    expect(faultsOf(shapes(SQUARE), { 'seed/shapes/other.topo.json': shapes(other, SQUARE) })).toEqual([
      `seed/shapes/other.topo.json:3: MM-17 has a shape already, in ${FILE}:2`,
    ]);
  });

  it('is from a document that is there and was read', () => {
    expect(faultsOf(shapes(SQUARE).replace('"daily"', '"dayly"'))).toEqual(['1: source: there is no document dayly']);
    expect(faultsOf(shapes(SQUARE).replace('"daily"', '"unread"'))).toEqual([
      "1: document/unread was not read (read: false), so it can't be a source",
    ]);
  });
});

describe('the shape of a region', () => {
  const place = (id: string, lat: number, lon: number, more = '') =>
    `${id}: {names: {en: A}, point: {lat: ${lat}, lon: ${lon}, precision: exact, source: daily}${more}}\n`;

  it('may miss a place by some kilometres, for its borders are simplified', () => {
    const town = place('settlement/border', 20.95, 99.05, ', within: [{object: region/shan, cite: [daily]}]');
    expect(faultsOf(shapes(SQUARE), { 'seed/y.yaml': town })).toEqual([]);
  });

  it('is that of the places within it, at any depth', () => {
    const town = place('settlement/far', 23, 98.5, ', within: [{object: region/district, cite: [daily]}]');
    const district = 'region/district: {names: {en: D}, within: [{object: region/shan, cite: [daily]}]}\n';
    expect(faultsOf(shapes(SQUARE), { 'seed/y.yaml': town + district })).toEqual([
      '2: MM-17 is the shape of region/shan, and settlement/far is there but lies outside it, at 23, 98.5',
    ]);
  });

  it('is that of its own point', () => {
    const region = place('region/shan', 21.5, 97, ', identifiers: {iso-3166-2: MM-17}');
    expect(faultsOf(shapes(SQUARE), { 'seed/x.yaml': region })).toEqual([
      '2: MM-17 is the shape of region/shan, and region/shan is there but lies outside it, at 21.5, 97',
    ]);
  });
});
