import { compareDecimals } from '../../model/decimals.js';
import type { Figure } from '../../model/statement.js';
import type { Rule } from '../draft.js';

/** A change in percent may be negative; nothing else that is counted is. */
const SIGNED_UNIT = 'percent';

export const figureAmounts: Rule = (seed, report) => {
  for (const { said, place } of seed.statements) {
    if (said?.form !== 'FIGURE') continue;
    const { low, high, unit } = said.figure;
    if (low !== undefined && high !== undefined && compareDecimals(low, high) >= 0)
      report(place, `low ${low} is not below high ${high}`, low === high ? 'write value' : 'exchange them');
    if (unit !== SIGNED_UNIT && amountsOf(said.figure).some((amount) => compareDecimals(amount, '0') < 0))
      report(place, `${said.property} can't be negative`);
  }
};

function amountsOf({ value, low, high }: Figure): string[] {
  return [value, low, high].flatMap((amount) => amount ?? []);
}
