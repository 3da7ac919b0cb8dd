const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** Whether the text is a decimal in the one way it can be written: `16500000`, `-3.81`; no exponent, no idle zero, no separators. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text) && text !== '-0';
}

/** Negative where the first is less, 0 where they are equal; exact, whatever their length. */
export function compareDecimals(one: string, other: string): number {
  const places = Math.max(decimalPlaces(one), decimalPlaces(other));
  const difference = scaleDecimal(one, places) - scaleDecimal(other, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** How many digits stand behind the point. */
export function decimalPlaces(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

/** The number in units of its given place behind the point, of which it has no more. */
export function scaleDecimal(decimal: string, places: number): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}
