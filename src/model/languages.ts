import { memo } from './memo.js';

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const SCRIPTS = new Intl.DisplayNames('en', { type: 'script', fallback: 'none' });

/**
 * Checks a language tag (BCP 47).
 * @returns what is wrong with it, undefined where nothing is
 */
export const faultOfLanguage: (tag: string) => string | undefined = memo(findFault);

function findFault(tag: string): string | undefined {
  const canonical = canonicalOf(tag);
  if (canonical === undefined) return `"${tag}" is not a language tag (BCP 47)`;
  if (canonical !== tag) return `the language tag "${tag}" is written ${canonical}`;
  const [language = ''] = tag.split('-');
  const isKnown = language === 'und' || LANGUAGES.of(language) !== undefined || scriptOf(language) !== undefined;
  return isKnown ? undefined : `there is no language "${language}"`;
}

/** The script (ISO 15924) that a well-formed tag names, or that its language is mostly written in. */
export const scriptOf: (tag: string) => string | undefined = memo(findScript);

function findScript(tag: string): string | undefined {
  const locale = new Intl.Locale(tag);
  if (locale.script !== undefined) return locale.script;
  // For an unknown language, maximize() answers with English.
  return /^und(-|$)/.test(tag) ? undefined : locale.maximize().script;
}

/** Whether ISO 15924 has that script. */
export function isScript(code: string): boolean {
  return /^[A-Z][a-z]{3}$/.test(code) && SCRIPTS.of(code) !== undefined;
}

function canonicalOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
