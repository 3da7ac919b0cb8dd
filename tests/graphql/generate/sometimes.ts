import fc, { type Arbitrary } from 'fast-check';

/** The value with that likelihood (from 0 to 1), else null. */
export function sometimes<T>(arbitrary: Arbitrary<T>, likelihood: number): Arbitrary<T | null> {
  const weight = Math.round(likelihood * 100);
  return fc.oneof({ weight: 100 - weight, arbitrary: fc.constant(null) }, { weight, arbitrary });
}
