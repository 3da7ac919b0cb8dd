import { ABSENCE_REASONS, type Absence } from '../../model/entity.js';
import type { Kind } from '../../ontology/ontology.js';
import type { Faults } from '../fault.js';
import { asMapping, checkKeys } from '../values/fields.js';
import { readWord } from '../values/text.js';
import type { Located } from '../yaml/located.js';

/** `without`: fields of the kind of which it is known that nothing can be said, by name, with why. */
export function readWithout(node: Located, kind: Kind, faults: Faults): Absence[] {
  const without = asMapping(node, 'without', faults);
  if (!without) return [];
  checkKeys(without, [...kind.fields.keys()], 'without', faults);
  return without.entries.flatMap(({ key: field, value }) => {
    const reason = readWord(value, ABSENCE_REASONS, `without ${field}`, faults);
    return reason === undefined ? [] : [{ field, reason }];
  });
}
