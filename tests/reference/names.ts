import type { Entity, Name } from '../../src/model/entity.js';

/** Names whose tag is `lang` or begins with it and a hyphen; all of them for no tag. */
export function namesIn({ names }: Pick<Entity, 'names'>, lang: string | null | undefined): readonly Name[] {
  return lang ? names.filter((name) => isIn(name, lang)) : names;
}

/** The name in the language (RFC 4647 lookup), else in English, else the first official one, else the first. */
export function nameIn({ names }: Pick<Entity, 'names'>, lang: string | null | undefined): string | undefined {
  for (const tag of lang ? rangesOf(lang) : []) {
    const found = best(names.filter((name) => name.lang.toLowerCase() === tag));
    if (found) return found.value;
  }
  return (best(names.filter((name) => isIn(name, 'en'))) ?? best(names))?.value;
}

export function isIn(name: Name, lang: string): boolean {
  const [tag, wanted] = [name.lang.toLowerCase(), lang.toLowerCase()];
  return tag === wanted || tag.startsWith(`${wanted}-`);
}

function best(names: readonly Name[]): Name | undefined {
  return names.find((name) => name.kind === 'OFFICIAL') ?? names[0];
}

/** `zh-Hant-TW`, `zh-Hant`, `zh`; a subtag of one letter goes with the one after it. */
function rangesOf(lang: string): readonly string[] {
  const subtags = lang.toLowerCase().split('-');
  return subtags
    .map((_, index) => subtags.slice(0, subtags.length - index))
    .filter((range) => range.length === subtags.length || range.at(-1)?.length !== 1)
    .map((range) => range.join('-'));
}
