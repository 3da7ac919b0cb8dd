import type { MetricDraft } from '../draft.js';
import type { Faults } from '../fault.js';
import { asBody, checkKeys, required, show } from '../values/fields.js';
import { readFlag, readLine } from '../values/text.js';
import type { Entry } from '../yaml/located.js';

const METRIC_ID = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const UNIT = /^[a-z]+(?:[_-][a-z]+)*$/;

/** An entry of `metrics.yaml`. */
export function readMetric(entry: Entry, faults: Faults): MetricDraft {
  const { key, place } = entry;
  if (!METRIC_ID.test(key))
    faults.report(place, `${show(key)} is not a metric's id`, 'write lower-case words joined by underscores');
  const node = asBody(entry, key, faults);
  if (!node) return { id: key, place, metric: undefined };
  checkKeys(node, ['unit', 'additive', 'description'], key, faults);
  const unit = required(node, 'unit', key, faults, (each) => readLine(each, 'unit', faults));
  const additive = required(node, 'additive', key, faults, (each) => readFlag(each, 'additive', faults));
  const description = required(node, 'description', key, faults, (each) => readLine(each, 'description', faults));
  if (unit !== undefined && !UNIT.test(unit))
    faults.report(place, `${key}: ${show(unit)} is not a unit`, 'write a word like people or money, in lower case');
  const isWhole = unit !== undefined && additive !== undefined && description !== undefined;
  return { id: key, place, metric: isWhole ? { id: key, unit, additive, description } : undefined };
}
