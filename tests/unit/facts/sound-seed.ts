import { checkFacts } from '../../../src/facts/check.js';
import type { Fault } from '../../../src/facts/fault.js';
import type { FactRecord } from '../../../src/model/record.js';
import { loadOntology } from '../../../src/package.js';

const ontology = loadOntology();

/** A small seed without faults, by file. */
export const SOUND_SEED: Readonly<Record<string, string>> = {
  'seed/dataset.yaml': 'version: "1"\nlicence: CC-BY-4.0\nattribution: [The Daily]\n',
  'seed/metrics.yaml': `
suspects_held: {unit: people, additive: true, description: Suspects held.}
amount_involved: {unit: money, additive: false, description: Money involved.}
growth: {unit: percent, additive: false, description: Change on the year before.}
`,
  'seed/documents/all.yaml': `
daily: {publisher: media-outlet/daily, grade: press, lang: en, title: A raid}
weekly: {publisher: media-outlet/daily, grade: press, lang: en, title: Another raid}
unread: {publisher: media-outlet/daily, grade: wire, read: false, title: The wire}
leaflet: {publisher: unknown, grade: reference, title: A leaflet}
article: {publisher: unknown, grade: seed, title: The article, derived_from: [unread]}
`,
  'seed/actors.yaml': `
media-outlet/daily: {names: {en: The Daily}}
agency/police: {names: {en: Police}}
person/spokesman: {names: {en: A Spokesman}}
person/other: {names: {en: Another}}
criminal-group/gang:
  names: {en: Gang}
  classification: [{value: gang, status: [{is: alleged}], cite: [daily]}]
`,
  'seed/places.yaml': `
country/mm: {names: {en: Myanmar}}
region/north: {names: {en: North}, within: [{object: country/mm, cite: [daily]}]}
settlement/town: {names: {en: Town}, within: [{object: region/north, cite: [daily]}]}
`,
  'seed/redirects.yaml': `
person/merged: {to: person/other, reason: The same man.}
person/gone: {reason: A mistake.}
`,
};

/** The faults of the sound seed with further files, as `line: message`; the advice is left out. */
export function faultsOf(text: string, file = 'seed/x.yaml'): string[] {
  return faultsIn({ ...SOUND_SEED, [file]: text }).map(({ file: at, line, message }) => {
    return at === file ? `${line}: ${message}` : `${at}:${line}: ${message}`;
  });
}

export function faultsIn(files: Readonly<Record<string, string>>): readonly Fault[] {
  const checked = check(files);
  return 'faults' in checked ? checked.faults : [];
}

/** The record of the sound seed with further files. */
export function recordWith(files: Readonly<Record<string, string>>): FactRecord {
  const checked = check({ ...SOUND_SEED, ...files });
  if ('record' in checked) return checked.record;
  throw new Error(checked.faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
}

/** An operation with further lines below its name and citation, the first of them in line 4. */
export function operation(lines: string): string {
  return `operation/raid:\n  names: {en: Raid}\n  cite: [daily]\n  ${lines}\n`;
}

function check(files: Readonly<Record<string, string>>) {
  return checkFacts(
    Object.entries(files).map(([file, text]) => ({ file, text })),
    ontology,
  );
}
