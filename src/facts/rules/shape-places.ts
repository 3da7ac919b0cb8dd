import { type Box, boxOf } from '../../model/area.js';
import type { Point } from '../../model/entity.js';
import type { EntityId } from '../../model/ids.js';
import type { Rule, SeedDraft } from '../draft.js';
import { groupsOf } from '../groups.js';
import { partOf } from '../parts.js';
import { shapesOfRegions } from '../shapes/regions.js';

/** Degrees that a place may lie outside the box of its region's shape: some ten kilometres, more than simplified borders are off. */
const TOLERANCE = 0.1;

/** A shape is that of its region: the region's point, and those of the places inside it, lie in its box or not far off. */
export const shapePlaces: Rule = (seed, report) => {
  const regions = shapesOfRegions(seed);
  const containersOf = containerFinder(seed);
  for (const { id, entity } of seed.entities) {
    const { point } = entity ?? {};
    if (!point) continue;
    for (const region of containersOf(id)) {
      const { code, place, shape } = regions.get(region) ?? {};
      if (!place || !shape || isNear(point, boxOf(shape.area))) continue;
      report(
        place,
        `${code} is the shape of ${region}, and ${id} is there but lies outside it, at ${point.latitude}, ${point.longitude}`,
        'see which is wrong: the code of the shape, that of the region, the point, or what the place is within',
      );
    }
  }
};

function isNear({ latitude, longitude }: Point, { west, south, east, north }: Box): boolean {
  return (
    longitude >= west - TOLERANCE &&
    longitude <= east + TOLERANCE &&
    latitude >= south - TOLERANCE &&
    latitude <= north + TOLERANCE
  );
}

/** Finds an entity and all that it is part of, at any depth. */
function containerFinder({ statements }: SeedDraft): (id: EntityId) => ReadonlySet<EntityId> {
  const parts = new Map(
    groupsOf(statements.flatMap(partOf), ({ from }) => from).map((group) => [group[0]?.from, group]),
  );
  return (id) => {
    const found = new Set([id]);
    // A set goes on to what is added to it on the way.
    for (const each of found) for (const { to } of parts.get(each) ?? []) found.add(to);
    return found;
  };
}
