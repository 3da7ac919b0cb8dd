import { isDecimal } from '../../model/decimals.js';
import type { Faults } from '../fault.js';
import type { Located } from '../yaml/located.js';
import { show } from './fields.js';
import { readScalar } from './text.js';

/** An exact decimal, from its source text: YAML would make a float of it. */
export function readDecimal(node: Located, what: string, faults: Faults): string | undefined {
  const scalar = readScalar(node, what, faults);
  if (!scalar) return undefined;
  if (isDecimal(scalar.text)) return scalar.text;
  faults.report(
    node.place,
    `${what}: ${show(scalar.text)} is not a decimal number`,
    'write digits only, like 16500000 or 3.81: no separators, exponents or idle zeros',
  );
  return undefined;
}

/** Degrees from -limit to limit. */
export function readDegrees(node: Located, limit: number, what: string, faults: Faults): number | undefined {
  const scalar = readScalar(node, what, faults);
  if (!scalar) return undefined;
  const degrees = /^-?\d{1,3}(\.\d+)?$/.test(scalar.text) ? Number(scalar.text) : Number.NaN;
  if (Math.abs(degrees) <= limit) return degrees;
  faults.report(node.place, `${what}: ${show(scalar.text)} is not a number of degrees from -${limit} to ${limit}`);
  return undefined;
}
