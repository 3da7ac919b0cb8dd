import { faultOfLanguage, isScript } from '../../model/languages.js';
import type { Faults, Place } from '../fault.js';
import type { Located } from '../yaml/located.js';
import { show } from './fields.js';
import { readScalar } from './text.js';

/** Whether the tag is a language's; a fault where it is not. */
export function checkLanguage(tag: string, place: Place, faults: Faults): boolean {
  const fault = faultOfLanguage(tag);
  if (fault !== undefined) faults.report(place, fault, 'write a tag like en, my, zh-Hans or zh-Hant');
  return fault === undefined;
}

export function readLanguage(node: Located, what: string, faults: Faults): string | undefined {
  const scalar = readScalar(node, what, faults);
  return scalar && checkLanguage(scalar.text, node.place, faults) ? scalar.text : undefined;
}

export function readScript(node: Located, what: string, faults: Faults): string | undefined {
  const scalar = readScalar(node, what, faults);
  if (!scalar || isScript(scalar.text)) return scalar?.text;
  faults.report(
    node.place,
    `${what}: there is no ${show(scalar.text)}`,
    'write a code of ISO 15924, like Latn or Mymr',
  );
  return undefined;
}
