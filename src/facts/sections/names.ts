import { NAME_KINDS, type Name } from '../../model/entity.js';
import { scriptOf } from '../../model/languages.js';
import type { Placed } from '../draft.js';
import type { Reading } from '../known.js';
import { present } from '../present.js';
import { asMapping, checkKeys, optional, required } from '../values/fields.js';
import { checkLanguage, readScript } from '../values/language.js';
import { readDocument } from '../values/references.js';
import { readLine, readWord } from '../values/text.js';
import type { Entry, Located } from '../yaml/located.js';

export const NAME_KEYS = ['value', 'kind', 'script', 'source'] as const;

/** `names`: by language tag a name or a list of names, the first one of a language its official one. */
export function readNames(node: Located, reading: Reading): Placed<Name>[] {
  const names = asMapping(node, 'names', reading.faults);
  if (!names) return [];
  if (names.entries.length === 0) reading.faults.report(names.place, 'names is empty');
  return names.entries.flatMap((entry) => readLanguageNames(entry, reading));
}

function readLanguageNames({ key: lang, place, value }: Entry, reading: Reading): Placed<Name>[] {
  const isLanguage = checkLanguage(lang, place, reading.faults);
  const script = isLanguage ? scriptOf(lang) : undefined;
  const items = value.form === 'list' ? value.items : [value];
  if (items.length === 0) reading.faults.report(value.place, `names: ${lang} is empty`);
  return items.flatMap((item, index) => {
    const name = readName(item, lang, index === 0 ? 'OFFICIAL' : 'ALIAS', isLanguage ? script : 'Zyyy', reading);
    return name ? [{ ...name, place: item.place }] : [];
  });
}

function readName(
  node: Located,
  lang: string,
  otherwise: Name['kind'],
  script: string | undefined,
  reading: Reading,
): Name | undefined {
  const { faults } = reading;
  const item = node.form === 'mapping' ? asMapping(node, 'a name', faults) : undefined;
  if (item) checkKeys(item, NAME_KEYS, 'a name', faults);
  const value = item
    ? required(item, 'value', 'a name', faults, (each) => readLine(each, 'value', faults))
    : readLine(node, `a name (${lang})`, faults);
  const kind = item && optional(item, 'kind', (each) => readWord(each, NAME_KINDS, 'kind', faults));
  const given = item && optional(item, 'script', (each) => readScript(each, 'script', faults));
  const source = item && optional(item, 'source', (each) => readDocument(each, 'source', reading));
  const written = given ?? script;
  if (written === undefined)
    faults.report(node.place, `the script of ${lang} is not known`, 'give script: a code of ISO 15924, like Mymr');
  if (value === undefined || written === undefined) return undefined;
  return { value, lang, script: written, kind: kind ?? otherwise, ...present({ source }) };
}
