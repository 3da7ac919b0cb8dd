import type { Selection } from '../selection.js';
import { type Building, buildObject } from './building.js';
import type { Planned } from './planned.js';

/** Where an identifier of a scheme can be looked up. */
const PAGES: Readonly<Record<string, (value: string) => string>> = {
  wikidata: (value) => `https://www.wikidata.org/wiki/${value}`,
  geonames: (value) => `https://www.geonames.org/${value}`,
  'iso-3166-1': (value) => `https://www.iso.org/obp/ui/#iso:code:3166:${value}`,
  'iso-3166-2': (value) => `https://www.iso.org/obp/ui/#iso:code:3166:${value.split('-')[0]}`,
};

/** Identifiers from their stored form, `scheme:value`. */
export function buildIdentifiers(
  building: Building,
  stored: readonly string[],
  selection: Selection | null,
): Planned[] {
  return stored.map((text) => {
    const at = text.indexOf(':');
    const [scheme, value] = [text.slice(0, at), text.slice(at + 1)];
    return buildObject(building, 'Identifier', selection, ({ name }) => {
      if (name === 'scheme') return scheme;
      return name === 'value' ? value : (PAGES[scheme]?.(value) ?? null);
    });
  });
}
