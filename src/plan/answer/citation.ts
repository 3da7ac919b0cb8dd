import type { SelectedField } from '../selection.js';
import { type Building, buildObject } from './building.js';
import type { Planned } from './planned.js';
import type { StatementRow } from './store.js';
import { asDate, asOptional, asText } from './values.js';

const DEFAULT_FIRST = 20;

/** The citations of a statement that a field asks for, in the order of the seed. */
export function buildCitations(
  building: Building,
  row: StatementRow,
  { arguments: given, selection }: SelectedField,
): Planned[] {
  const first = typeof given.first === 'number' ? given.first : DEFAULT_FIRST;
  const wanted = row.citations.filter(([, , , stance]) => !given.stance || stance === given.stance).slice(0, first);
  return wanted.map(([document, attributedTo, speaker, stance, said, locator, note, originActor, root]) =>
    buildObject(building, 'Citation', selection, ({ name, selection: below }, set) => {
      switch (name) {
        case 'document':
          return building.document(asText(document), below, set);
        case 'rootDocument':
          return building.document(asText(root), below, set);
        case 'attributedTo':
          return building.entity(asOptional(attributedTo), below, set);
        case 'speaker':
          return building.entity(asOptional(speaker), below, set);
        case 'originActor':
          return building.entity(asOptional(originActor), below, set);
        case 'stance':
          return asText(stance);
        case 'saidOn':
          return asDate(said);
        case 'locator':
          return asOptional(locator);
        default:
          return asOptional(note);
      }
    }),
  );
}
