import type { Metric } from '../../model/record.js';
import { BOUNDS, type Figure } from '../../model/statement.js';
import type { Reading } from '../known.js';
import { present } from '../present.js';
import { suggest } from '../suggestion.js';
import { readDate } from '../values/dates.js';
import { optional, required, show } from '../values/fields.js';
import { readDecimal } from '../values/numbers.js';
import { readFlag, readScalar, readWord } from '../values/text.js';
import { entryOf, type Located, type Mapping } from '../yaml/located.js';
import { readScope } from './qualifiers.js';

export const FIGURE_KEYS = [
  'metric',
  'value',
  'low',
  'high',
  'bound',
  'unit',
  'as_of',
  'running_total',
  'converts',
] as const;
/** The unit of metrics whose figures name their currency. */
const MONEY = 'money';
const CURRENCIES = Intl.supportedValuesOf('currency');

/** The number of an item of `figures` with its metric's id; the figure is absent where a part of it is faulty. */
export function readFigure(item: Mapping, reading: Reading): { metric: string; figure: Figure | undefined } {
  const { faults } = reading;
  const metric = required(item, 'metric', 'a figure', faults, (node) => readMetricId(node, reading));
  const unit = readUnit(item, reading.known.metrics.get(metric ?? ''), metric !== undefined, reading);
  const amount = readAmount(item, reading);
  const asOf = optional(item, 'as_of', (node) => readDate(node, 'as_of', faults));
  const bound = optional(item, 'bound', (node) => readWord(node, BOUNDS, 'bound', faults)) ?? 'EXACT';
  const runningTotal = optional(item, 'running_total', (node) => readFlag(node, 'running_total', faults)) ?? false;
  if (runningTotal && !entryOf(item, 'as_of'))
    faults.report(item.place, 'a running total needs as_of', 'give the day up to which it counts, as exact as known');
  const scope = readScope(item, [], reading);
  return {
    metric: metric ?? '?',
    figure: unit === undefined ? undefined : { ...amount, unit, bound, scope, runningTotal, ...present({ asOf }) },
  };
}

function readMetricId(node: Located, { known, faults }: Reading): string | undefined {
  const scalar = readScalar(node, 'metric', faults);
  if (!scalar) return undefined;
  if (known.metrics.has(scalar.text)) return scalar.text;
  const advice = suggest(scalar.text, known.metrics.keys()) ?? 'metrics are declared in metrics.yaml';
  faults.report(node.place, `there is no metric ${show(scalar.text)}`, advice);
  return undefined;
}

function readUnit(
  item: Mapping,
  metric: Metric | undefined,
  isKnown: boolean,
  { faults }: Reading,
): string | undefined {
  const written = entryOf(item, 'unit');
  const currency = written && readScalar(written.value, 'unit', faults)?.text;
  if (!metric) return isKnown ? '?' : undefined;
  if (metric.unit !== MONEY) {
    if (written) faults.report(written.place, `${metric.id} counts ${metric.unit}: it takes no unit`, 'leave unit out');
    return metric.unit;
  }
  if (!written) faults.report(item.place, `${metric.id} is money: it needs unit`, 'write a currency, like CNY');
  else if (currency !== undefined && !CURRENCIES.includes(currency))
    faults.report(
      written.value.place,
      `unit: there is no currency ${show(currency)}`,
      'write a code of ISO 4217, like CNY',
    );
  return currency;
}

/** `value`, or `low` and `high`. */
function readAmount(item: Mapping, { faults }: Reading): Pick<Figure, 'value' | 'low' | 'high'> {
  const number = (key: string) => optional(item, key, (node) => readDecimal(node, key, faults));
  const has = (key: string) => entryOf(item, key) !== undefined;
  if (has('value') && (has('low') || has('high')))
    faults.report(item.place, 'a figure has value, or low and high, not both');
  else if (!has('value') && !has('low') && !has('high'))
    faults.report(item.place, 'a figure needs value, or low and high');
  else if (has('low') !== has('high'))
    faults.report(
      item.place,
      `${has('low') ? 'low' : 'high'} alone is no range`,
      'write value with bound: at_least or at_most',
    );
  return present({ value: number('value'), low: number('low'), high: number('high') });
}
