import type { Identifier } from '../../model/entity.js';
import type { Placed } from '../draft.js';
import type { Faults } from '../fault.js';
import { asMapping, checkKeys, show } from '../values/fields.js';
import { readScalar } from '../values/text.js';
import type { Located } from '../yaml/located.js';

/** The schemes that others call entities by, with the form of their values. */
const SCHEMES = {
  wikidata: { form: /^Q[1-9]\d*$/, example: 'Q836' },
  geonames: { form: /^[1-9]\d*$/, example: '1327865' },
  'iso-3166-1': { form: /^[A-Z]{2}$/, example: 'MM' },
  'iso-3166-2': { form: /^[A-Z]{2}-[A-Z0-9]{1,3}$/, example: 'MM-17' },
};
/** The scheme of first-level areas, by which they get their shapes. */
export const AREA_CODES = 'iso-3166-2';
export const IDENTIFIER_SCHEMES = Object.keys(SCHEMES);

export function readIdentifiers(node: Located, faults: Faults): Placed<Identifier>[] {
  const identifiers = asMapping(node, 'identifiers', faults);
  if (!identifiers) return [];
  checkKeys(identifiers, IDENTIFIER_SCHEMES, 'identifiers', faults);
  return identifiers.entries.flatMap(({ key: scheme, value: written }) => {
    const value = readScalar(written, scheme, faults)?.text;
    if (value === undefined || !isScheme(scheme)) return [];
    const { form, example } = SCHEMES[scheme];
    if (!form.test(value))
      faults.report(written.place, `${scheme}: ${show(value)} is none`, `write it like ${example}`);
    return [{ scheme, value, place: written.place }];
  });
}

/** Whether the word has the form of an ISO 3166-2 code. */
export function isAreaCode(word: string): boolean {
  return SCHEMES[AREA_CODES].form.test(word);
}

function isScheme(word: string): word is keyof typeof SCHEMES {
  return Object.hasOwn(SCHEMES, word);
}
