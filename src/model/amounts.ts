import { decimalPlaces, scaleDecimal } from './decimals.js';
import type { Bound, Figure } from './statement.js';

type Amount = Pick<Figure, 'value' | 'low' | 'high' | 'bound'>;

/** From a first number to a last, both included, in units of the last place that is compared. */
interface Span {
  readonly first: bigint;
  readonly last: bigint;
}

/** One place more than the numbers have, for halves and for "just below". */
const FINER = 1;

/**
 * Whether two amounts of one unit can be the same number said differently: they are equal, one of them has a bound and is
 * what the other rounds to, or one is a range and the other lies in it.
 */
export function agree(one: Amount, other: Amount): boolean {
  const places = Math.max(...[...numbersOf(one), ...numbersOf(other)].map(decimalPlaces)) + FINER;
  const [first, second] = [spanOf(one, places), spanOf(other, places)];
  return contains(first, second) || contains(second, first);
}

function numbersOf({ value, low, high }: Amount): string[] {
  return [value, low, high].flatMap((number) => number ?? []);
}

function contains(outer: Span, inner: Span): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** What rounds to the amount in the direction of its bound; for EXACT only itself. */
function spanOf({ value, low, high, bound }: Amount, places: number): Span {
  const first = scaleDecimal(low ?? value ?? '0', places);
  const last = scaleDecimal(high ?? value ?? '0', places);
  const { below, above } = SLACK[bound](lastDigit(first), lastDigit(last));
  return { first: first - below, last: last + above };
}

type Slack = (below: bigint, above: bigint) => { readonly below: bigint; readonly above: bigint };

const SLACK: Readonly<Record<Bound, Slack>> = {
  EXACT: () => ({ below: 0n, above: 0n }),
  AT_LEAST: (_, unit) => ({ below: 0n, above: unit - 1n }),
  MORE_THAN: (_, unit) => ({ below: 0n, above: unit - 1n }),
  AT_MOST: (unit) => ({ below: unit - 1n, above: 0n }),
  NEARLY: (unit) => ({ below: unit - 1n, above: 0n }),
  ABOUT: (below, above) => ({ below: below / 2n, above: above / 2n }),
};

/** The worth of one in the last digit that is not 0: 1000 for 8000. */
function lastDigit(number: bigint): bigint {
  let unit = 1n;
  while (number !== 0n && number % (unit * 10n) === 0n) unit *= 10n;
  return unit;
}
