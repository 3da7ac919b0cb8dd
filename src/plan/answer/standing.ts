import type { Selection } from '../selection.js';
import { type Building, buildObject } from './building.js';
import type { Planned } from './planned.js';
import type { EntityRow } from './store.js';
import { asDate, asOptional, asTexts } from './values.js';

/** Where the accusations of an entity stand, in the order of its lists. */
export function buildStandings(
  building: Building,
  { properties }: EntityRow,
  selection: Selection | null,
): readonly Planned[] {
  const [dates, by, statements] = [properties.standingDates, properties.standingBy, properties.standingStatements].map(
    asTexts,
  );
  return asTexts(properties.standing).map((status, index) =>
    buildObject(building, 'Standing', selection, ({ name, selection: below }, set) => {
      if (name === 'status') return status;
      if (name === 'at') return asDate(dates?.[index]);
      if (name === 'attributedTo') return building.entity(asOptional(by?.[index]), below, set);
      const accusation = asOptional(statements?.[index]);
      if (accusation && below) building.statements([accusation], below, ([found]) => set(found));
      return undefined;
    }),
  );
}
