import type { RedirectDraft } from '../draft.js';
import type { Reading } from '../known.js';
import { present } from '../present.js';
import { asBody, checkKeys, optional, required } from '../values/fields.js';
import { parseId, readReference } from '../values/references.js';
import { readLine } from '../values/text.js';
import type { Entry } from '../yaml/located.js';

/** An entry of `redirects.yaml`: an id that is no more. */
export function readRedirect(entry: Entry, reading: Reading): RedirectDraft | undefined {
  const { faults } = reading;
  const { key, place } = entry;
  const old = parseId(key, place, reading);
  const node = asBody(entry, key, faults);
  if (!node) return undefined;
  checkKeys(node, ['to', 'reason'], key, faults);
  const to = optional(node, 'to', (each) => readReference(each, 'to', reading))?.id;
  const reason = required(node, 'reason', key, faults, (each) => readLine(each, 'reason', faults));
  if (!old || reason === undefined) return undefined;
  return { id: old.id, reason, place, ...present({ to }) };
}
