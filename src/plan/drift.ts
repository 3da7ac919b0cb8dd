import type { Properties } from './answer/store.js';
import { asTexts } from './answer/values.js';

/** In what the definition of a running total changes from one stored statement to the next, in the order of `enum Drift`. */
export function driftBetween(before: Properties | undefined, after: Properties): readonly string[] {
  if (!before) return [];
  const kinds = asTexts(before.originKinds);
  return [
    ...(before.property === after.property ? [] : ['METRIC']),
    ...(asTexts(before.figureScope).join('\n') === asTexts(after.figureScope).join('\n') ? [] : ['SCOPE']),
    ...(before.unit === after.unit ? [] : ['UNIT']),
    ...(asTexts(after.originKinds).some((kind) => kinds.includes(kind)) ? [] : ['ORIGIN']),
  ];
}
