import { isRecord } from '../../guards.js';
import { ABSENCE_REASONS } from '../../model/entity.js';
import type { Field, Kind, Ontology, PropertyField, RelationField } from '../../ontology/ontology.js';
import type { DATASET_KEYS } from '../sections/dataset.js';
import type { ENTITY_KEYS } from '../sections/entities.js';
import { idOf, qualifier, STATEMENT, sharedDefinitions } from './definitions.js';
import { COUNT, DATE, type JsonSchema, list, mapping, refer, TEXT, words } from './json-schema.js';

const DATASET: Readonly<Record<(typeof DATASET_KEYS)[number], JsonSchema>> = {
  version: TEXT,
  licence: TEXT,
  attribution: list(TEXT),
  gaps: list(TEXT),
  counts: { type: 'object', additionalProperties: mapping({ at_least: COUNT, at_most: COUNT }) },
};

/** The JSON Schema (draft-07) of every seed file, for completion in editors; `atlas check` checks far more. */
export function generateSeedSchema(ontology: Ontology): string {
  const kinds = [...ontology.kinds.values()];
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Seed files of scam-atlas',
    description: 'Generated from ontology.graphql by `npm run generate`. Do not edit.',
    type: 'object',
    properties: DATASET,
    patternProperties: {
      ...Object.fromEntries(kinds.map((kind) => [`^${kind.slug}/[a-z0-9-]+$`, entityOrRedirect(kind)])),
      [`^(?!(${Object.keys(DATASET).join('|')})$)[a-z0-9_-]+$`]: { anyOf: [refer('document'), refer('metric')] },
    },
    additionalProperties: false,
    definitions: {
      ...sharedDefinitions(ontology),
      ...itemDefinitions(kinds, ontology),
      ...Object.fromEntries(kinds.map((kind) => [kind.type, entityOf(kind)])),
    },
  };
  return `${printLines(schema, 2)}\n`;
}

/** JSON with a line for each entry of the first `depth` levels, so that a difference shows which definition changed. */
function printLines(value: object, depth: number): string {
  if (depth === 0) return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, entry]: [string, unknown]) => {
    return `${JSON.stringify(key)}: ${isRecord(entry) ? printLines(entry, depth - 1) : JSON.stringify(entry)}`;
  });
  return `{\n${lines.join(',\n')}\n}`;
}

function entityOrRedirect(kind: Kind): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
  return { if: { required: ['reason'] }, then: refer('redirect'), else: refer(kind.type) };
}

function entityOf(kind: Kind): JsonSchema {
  const own: Readonly<Record<(typeof ENTITY_KEYS)[number], JsonSchema>> = {
    names: refer('names'),
    summary: TEXT,
    identifiers: refer('identifiers'),
    point: refer('point'),
    without: withoutOf(kind),
    cite: refer('cite'),
    figures: list(refer('figure')),
  };
  const { point, ...rest } = own;
  const fields = writable(kind).map((field) => [
    field.name,
    { description: field.description, ...list(refer(itemName(field))) },
  ]);
  const keys = { ...(kind.families.includes('Place') ? own : rest), ...Object.fromEntries(fields) };
  return { description: kind.description, ...mapping(keys, ['names']) };
}

function withoutOf(kind: Kind): JsonSchema {
  return mapping(Object.fromEntries([...kind.fields.keys()].map((name) => [name, words(ABSENCE_REASONS)])));
}

/** Fields but for those of several relationships. */
function writable(kind: Kind): Field[] {
  return [...kind.fields.values()].filter((field) => field.form === 'property' || field.predicates.length === 1);
}

/** The items of a field are the same wherever it has the same relationship, direction and other end. */
function itemDefinitions(kinds: readonly Kind[], ontology: Ontology): Record<string, JsonSchema> {
  const fields = kinds.flatMap(writable);
  return Object.fromEntries(
    fields.map((field) => [
      itemName(field),
      field.form === 'property' ? propertyItem(field) : relationItem(field, ontology),
    ]),
  );
}

function itemName(field: Field): string {
  return field.form === 'property'
    ? [field.name, ...field.qualifiers].join('-')
    : [...field.predicates, field.direction, field.target].join('-');
}

function propertyItem(field: PropertyField): JsonSchema {
  const value = field.value === 'FuzzyDate' ? DATE : TEXT;
  return { anyOf: [value, mapping({ value, ...qualifiers(field.qualifiers), ...STATEMENT }, ['value'])] };
}

function relationItem(field: RelationField, ontology: Ontology): JsonSchema {
  const names = field.predicates.flatMap((name) => ontology.predicates.get(name)?.qualifiers ?? []);
  const id = idOf(ontology, field.target);
  const ends = { OUT: ['object'], IN: ['subject'], BOTH: ['object', 'subject'] }[field.direction];
  const other = Object.fromEntries(ends.map((end) => [end, id]));
  return { anyOf: [id, mapping({ ...other, each: list(id), ...qualifiers(names), ...STATEMENT })] };
}

function qualifiers(names: readonly string[]): Record<string, JsonSchema> {
  return Object.fromEntries(names.map((name) => [name, qualifier(name)]));
}
