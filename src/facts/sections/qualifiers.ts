import { PLACE_PRECISIONS } from '../../model/entity.js';
import type { Qualifier } from '../../model/statement.js';
import type { Reading } from '../known.js';
import { asMapping, optional, show } from '../values/fields.js';
import { readReference } from '../values/references.js';
import { readLine, readWord } from '../values/text.js';
import type { Entry, Located, Mapping } from '../yaml/located.js';

const SCOPE_KEY = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/;
const ID_LIKE = /^[a-z]+(?:-[a-z]+)*\/[a-z0-9-]+$/;

/** The qualifiers of a relationship or property that an item gives, by name. */
export function readQualifiers(item: Mapping, names: readonly string[], reading: Reading): Qualifier[] {
  const { faults } = reading;
  return [...names].sort().flatMap((name) => {
    const value = optional(item, name, (node) =>
      name === 'precision' ? readWord(node, PLACE_PRECISIONS, name, faults) : readLine(node, name, faults),
    );
    return value === undefined ? [] : [{ name, value }];
  });
}

/** `scope`: which part is meant, by key; an id of an entity becomes a link. `taken` are names that are qualifiers already. */
export function readScope(item: Mapping, taken: readonly string[], reading: Reading): Qualifier[] {
  const scope = optional(item, 'scope', (node) => asMapping(node, 'scope', reading.faults));
  const qualifiers = (scope?.entries ?? []).flatMap((entry) => {
    checkScopeKey(entry, taken, reading);
    return readScopeValue(entry.key, entry.value, reading);
  });
  return qualifiers.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function checkScopeKey({ key, place }: Entry, taken: readonly string[], { faults }: Reading): void {
  if (!SCOPE_KEY.test(key)) faults.report(place, `scope: ${show(key)} is not a key`, 'write a word in lower case');
  if (taken.includes(key)) faults.report(place, `scope: ${key} is a qualifier`, `write it beside scope: ${key}: ...`);
}

function readScopeValue(name: string, node: Located, reading: Reading): Qualifier[] {
  if (node.form === 'scalar' && ID_LIKE.test(node.text)) {
    const entity = readReference(node, `scope ${name}`, reading)?.id;
    return entity ? [{ name, entity }] : [];
  }
  const value = readLine(node, `scope ${name}`, reading.faults);
  return value === undefined ? [] : [{ name, value }];
}
