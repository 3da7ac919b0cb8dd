import type { Entity } from '../../model/entity.js';
import type { FactRecord } from '../../model/record.js';
import { isOf, type Ontology } from '../../ontology/ontology.js';
import { countryFinder } from './nesting.js';

/** What CLDR does not tell: languages beside the likeliest one that names of places are official in. */
const ALSO_OFFICIAL: Readonly<Record<string, readonly string[]>> = {
  PH: ['en', 'tl'],
  SG: ['en'],
  KE: ['en'],
  UG: ['en'],
  GH: ['en'],
  HK: ['en'],
  PW: ['en'],
  VU: ['en', 'bi'],
};

/** Places of the record, and those of them that each aim is met for. */
export interface PlaceNames {
  readonly places: readonly Entity[];
  readonly nested: readonly Entity[];
  readonly outsideLatin: readonly Entity[];
  readonly ownLanguage: readonly Entity[];
}

export function placeNames({ entities, statements }: FactRecord, ontology: Ontology): PlaceNames {
  const countryOf = countryFinder(statements);
  const codes = new Map(entities.flatMap((entity) => codeOf(entity)));
  const places = entities.filter(({ type }) => isOf(ontology, type, 'Place'));
  const languagesAt = ({ id }: Entity) => languagesOf(codes.get(countryOf(id) ?? '') ?? '');
  return {
    places,
    nested: places.filter(({ id }) => countryOf(id) !== undefined),
    outsideLatin: places.filter(({ names }) => names.some(({ script }) => script !== 'Latn')),
    ownLanguage: places.filter((place) => {
      const languages = languagesAt(place);
      return place.names.some(({ lang }) => languages.includes(lang.split('-')[0] ?? ''));
    }),
  };
}

function codeOf({ id, identifiers }: Entity): [string, string][] {
  return identifiers.flatMap(({ scheme, value }) => (scheme === 'iso-3166-1' ? [[id, value]] : []));
}

/** The likeliest language of a country (CLDR), and those it has beside. */
function languagesOf(code: string): readonly string[] {
  if (code === '') return [];
  return [new Intl.Locale(`und-${code}`).maximize().language, ...(ALSO_OFFICIAL[code] ?? [])];
}
