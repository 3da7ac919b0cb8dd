import type { EntityId } from '../../model/ids.js';
import type { SeedDraft, ShapeDraft } from '../draft.js';
import { AREA_CODES } from '../sections/identifiers.js';

/** The shape of each region that one is given for, by the region's ISO 3166-2 code. Of a code that is given twice the first counts. */
export function shapesOfRegions({ entities, shapes }: SeedDraft): ReadonlyMap<EntityId, ShapeDraft> {
  const byCode = new Map(shapes.toReversed().map((shape) => [shape.code, shape]));
  const shaped = entities.filter(({ kind }) => kind.shaped);
  return new Map(
    shaped.flatMap(({ id, identifiers }) =>
      identifiers.flatMap(({ scheme, value }): [EntityId, ShapeDraft][] => {
        const shape = scheme === AREA_CODES ? byCode.get(value) : undefined;
        return shape ? [[id, shape]] : [];
      }),
    ),
  );
}
