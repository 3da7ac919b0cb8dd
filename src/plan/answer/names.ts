import type { Selection } from '../selection.js';
import { type Building, buildObject } from './building.js';
import type { Planned } from './planned.js';
import type { Properties } from './store.js';
import { asOptional, asText, asTexts } from './values.js';

/** A name as an entity's node holds it. */
export interface StoredName {
  readonly value: string;
  readonly lang: string;
  readonly script: string;
  readonly kind: string;
  readonly source: string | null;
}

export function readNames(properties: Properties): readonly StoredName[] {
  const [values, langs, scripts, kinds, sources] = [
    'names',
    'nameLangs',
    'nameScripts',
    'nameKinds',
    'nameSources',
  ].map((column) => asTexts(properties[column]));
  return (values ?? []).map((value, index) => ({
    value,
    lang: langs?.[index] ?? '',
    script: scripts?.[index] ?? '',
    kind: kinds?.[index] ?? '',
    source: asOptional(sources?.[index]),
  }));
}

/** The name in a language: RFC 4647 lookup, official names first; without a match the caption. */
export function nameIn(properties: Properties, lang: unknown): string {
  if (typeof lang === 'string' && lang !== '') {
    const names = readNames(properties);
    for (const range of ranges(lang.toLowerCase())) {
      const found = names.filter((name) => name.lang.toLowerCase() === range);
      const best = found.find(({ kind }) => kind === 'OFFICIAL') ?? found[0];
      if (best) return best.value;
    }
  }
  return asText(properties.name);
}

/** Names whose tag is the language or a variant of it; all without a language. */
export function namesIn(properties: Properties, lang: unknown): readonly StoredName[] {
  const names = readNames(properties);
  return typeof lang === 'string' && lang !== '' ? names.filter((name) => isVariant(name.lang, lang)) : names;
}

export function isVariant(tag: string, lang: string): boolean {
  const [one, other] = [tag.toLowerCase(), lang.toLowerCase()];
  return one === other || one.startsWith(`${other}-`);
}

/** The range and what is left of it as subtags are dropped from its end, single letters with what follows them. */
function ranges(lang: string): string[] {
  const subtags = lang.split('-');
  const found: string[] = [];
  while (subtags.length > 0) {
    found.push(subtags.join('-'));
    subtags.pop();
    if (subtags.at(-1)?.length === 1) subtags.pop();
  }
  return found;
}

export function buildName(building: Building, name: StoredName, selection: Selection | null): Planned {
  return buildObject(building, 'Name', selection, ({ name: field, selection: below }, set) => {
    switch (field) {
      case 'source':
        return building.document(name.source, below, set);
      case 'lang':
      case 'script':
      case 'kind':
        return name[field];
      default:
        return name.value;
    }
  });
}
