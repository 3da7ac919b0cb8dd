import { STATUSES, type StatusAt } from '../../model/statement.js';
import type { Placed } from '../draft.js';
import type { Reading } from '../known.js';
import { present } from '../present.js';
import { readDate } from '../values/dates.js';
import { asMapping, checkKeys, optional, readList, required } from '../values/fields.js';
import { readReference } from '../values/references.js';
import { readWord } from '../values/text.js';
import type { Located } from '../yaml/located.js';

export const STATUS_KEYS = ['is', 'at', 'by'] as const;

/** `status`: the history of an accusation, as written. */
export function readStatusHistory(node: Located, reading: Reading): Placed<StatusAt>[] {
  return readList(node, 'status', reading.faults, (item) => readStatus(item, reading));
}

function readStatus(node: Located, reading: Reading): Placed<StatusAt> | undefined {
  const { faults } = reading;
  const item = asMapping(node, 'a status', faults);
  if (!item) return undefined;
  checkKeys(item, STATUS_KEYS, 'a status', faults);
  const status = required(item, 'is', 'a status', faults, (each) => readWord(each, STATUSES, 'is', faults));
  const rest = present({
    at: optional(item, 'at', (each) => readDate(each, 'at', faults)),
    by: optional(item, 'by', (each) => readReference(each, 'by', reading, 'Actor'))?.id,
  });
  return status && { status, place: item.place, ...rest };
}
