import { calendarDay, type Day, type FuzzyDate, parseDate } from '../../model/dates.js';
import type { Faults } from '../fault.js';
import type { Located, Mapping } from '../yaml/located.js';
import { entryOf } from '../yaml/located.js';
import { optional, show } from './fields.js';
import { readScalar } from './text.js';

export function readDate(node: Located, what: string, faults: Faults): FuzzyDate | undefined {
  const scalar = readScalar(node, what, faults);
  if (!scalar) return undefined;
  const date = parseDate(scalar.text);
  if (typeof date !== 'string') return date;
  faults.report(node.place, `${what}: ${date}`);
  return undefined;
}

export function readDay(node: Located, what: string, faults: Faults): Day | undefined {
  const scalar = readScalar(node, what, faults);
  if (!scalar) return undefined;
  const day = calendarDay(scalar.text);
  if (day === undefined) faults.report(node.place, `${what}: ${show(scalar.text)} is not a day`, 'write YYYY-MM-DD');
  return day;
}

/** When a statement held: `occurred`, or an interval of `since` and `until`. */
export function readTime(item: Mapping, faults: Faults): FuzzyDate | undefined {
  const occurred = optional(item, 'occurred', (node) => readDate(node, 'occurred', faults));
  const since = optional(item, 'since', (node) => readEnd(node, 'since', faults));
  const until = optional(item, 'until', (node) => readEnd(node, 'until', faults));
  const end = entryOf(item, 'since') ?? entryOf(item, 'until');
  if (!end) return occurred;
  if (entryOf(item, 'occurred')) faults.report(end.place, `occurred and ${end.key} can't both be given`);
  if (!since && !until) return undefined;
  const interval = parseDate(`${since?.edtf ?? '..'}/${until?.edtf ?? '..'}`);
  if (typeof interval !== 'string') return interval;
  faults.report(end.place, `since and until: ${interval}`);
  return undefined;
}

function readEnd(node: Located, what: string, faults: Faults): FuzzyDate | undefined {
  const date = readDate(node, what, faults);
  if (date?.precision !== 'INTERVAL') return date;
  faults.report(node.place, `${what} is one end, not an interval`, 'write an interval as occurred: A/B');
  return undefined;
}
