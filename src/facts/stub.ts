import {
  isOf,
  type Kind,
  kindsOf,
  type Ontology,
  type PropertyField,
  type RelationField,
} from '../ontology/ontology.js';

/** Fields that a kind of the family should not be without. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = { Event: ['occurred', 'places'], Place: ['within'] };
/** A country lies in no place of ours. */
const OUTERMOST = 'Country';
/** Folders named otherwise than for the family or the kind's list. */
const FOLDERS: Readonly<Record<string, string>> = { ScamHub: 'hubs', MediaOutlet: 'media', Sanction: 'sanctions' };
const FOLDER_FAMILIES = ['Event', 'Place', 'Work', 'Concept'];
const FILL_IN = 'Fill in what stands empty; take away what you do not need. docs/seed-files.md has every key.';

/** The folder of the seed that entities of a kind are written in. */
export function folderOf({ type, families, list }: Kind): string {
  const family = FOLDER_FAMILIES.find((name) => families.includes(name));
  return (
    FOLDERS[type] ??
    (family ? `${family.toLowerCase()}s` : list.replace(/[A-Z]/g, (letter) => `-${letter}`).toLowerCase())
  );
}

/** A seed file for one entity, with what a person must fill in left empty and every other field of its kind as a comment. */
export function entityStub(kind: Kind, slug: string, ontology: Ontology): string {
  const fields = [...kind.fields.values()];
  const isExpected = (name: string) => expectedOf(kind).includes(name);
  return [
    '# yaml-language-server: $schema=../schema.json',
    `# ${kind.description}`,
    `# ${FILL_IN}`,
    `${kind.slug}/${slug}:`,
    '  names: {en: }',
    '  summary:',
    '  cite: [{doc: }]',
    ...fields.filter(({ name }) => isExpected(name)).map((field) => `  ${fieldLine(field, ontology, '')}`),
    ...(kind.families.includes('Event')
      ? ['  # Where no source tells, instead of the line: without: {occurred: unknown, places: not_applicable}']
      : []),
    ...(isOf(ontology, kind.type, 'Place')
      ? ['  # point: {lat: 0.0, lon: 0.0, precision: exact, source: document-key}']
      : []),
    '  # figures: [{metric: suspects_held, value: 0, as_of: 2026-01-31}]  # What is counted: see metrics.yaml',
    ...fields
      .filter((field) => !isExpected(field.name) && (field.form === 'property' || field.predicates.length === 1))
      .map((field) => `  # ${fieldLine(field, ontology, '...')}  # ${field.description}`),
    '',
  ].join('\n');
}

/** A seed file for one document. */
export function documentStub(key: string): string {
  return [
    '# yaml-language-server: $schema=../schema.json',
    `# ${FILL_IN}`,
    `${key}:`,
    '  title:',
    '  publisher:  # id of who publishes it, media-outlet/reuters for instance, or: unknown',
    '  grade:  # official, wire, press, trade, reference or repost',
    '  lang:  # en, zh, zh-Hant, my, th, km, lo, vi, ...',
    '  published:  # as exact as the page shows: 2025-10-22, 2025-10 or 2025',
    '  retrieved:  # the day you read it: 2026-01-31',
    '  url:',
    '  # derived_from: [document-key]  # where it reprints or rewrites another',
    '',
  ].join('\n');
}

function expectedOf(kind: Kind): readonly string[] {
  const accusing = kind.accuses
    ? [...kind.fields.values()].flatMap((field) => (field.form === 'property' && field.accuses ? [field.name] : []))
    : [];
  const ofFamilies = kind.families.flatMap((family) => EXPECTED[family] ?? []);
  return [...accusing, ...(kind.type === OUTERMOST ? [] : ofFamilies)];
}

function fieldLine(field: PropertyField | RelationField, ontology: Ontology, filler: string): string {
  const parts = field.form === 'property' ? propertyParts(field, filler) : relationParts(field, ontology, filler);
  return `${field.name}: [{${parts.join(', ')}}]`;
}

function propertyParts({ qualifiers, accuses }: PropertyField, filler: string): string[] {
  return [`value: ${filler}`, ...qualifiers.map((name) => `${name}: ${filler}`), ...statusPart(accuses, filler)];
}

function relationParts(field: RelationField, ontology: Ontology, filler: string): string[] {
  const predicate = ontology.predicates.get(field.predicates[0] ?? '');
  const [type = ''] = kindsOf(ontology, field.target);
  const other = filler && `${ontology.kinds.get(type)?.slug}/${filler}`;
  const qualifiers = filler || predicate?.qualifiers.includes('precision') ? (predicate?.qualifiers ?? []) : [];
  return [
    `${field.direction === 'IN' ? 'subject' : 'object'}: ${other}`,
    ...qualifiers.map((name) => `${name}: ${filler}`),
    ...statusPart(predicate?.accuses === 'always', filler),
  ];
}

function statusPart(accuses: boolean, filler: string): string[] {
  return accuses ? [`status: [{is: alleged, at: ${filler}, by: ${filler}}]`] : [];
}
