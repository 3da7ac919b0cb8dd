import { GRADES } from '../../model/document.js';
import { NAME_KINDS, PLACE_PRECISIONS } from '../../model/entity.js';
import { BOUNDS, MODALITIES, RANKS, STANCES, STATUSES } from '../../model/statement.js';
import { kindsOf, type Ontology } from '../../ontology/ontology.js';
import type { CITATION_KEYS } from '../sections/citations.js';
import type { DOCUMENT_KEYS } from '../sections/documents.js';
import type { FIGURE_KEYS } from '../sections/figure.js';
import { IDENTIFIER_SCHEMES } from '../sections/identifiers.js';
import type { NAME_KEYS } from '../sections/names.js';
import type { STATEMENT_KEYS } from '../sections/particulars.js';
import { type POINT_KEYS, POINT_PRECISIONS } from '../sections/point.js';
import type { STATUS_KEYS } from '../sections/status.js';
import { DATE, DOCUMENT_KEY, FLAG, type JsonSchema, list, mapping, NUMBER, refer, TEXT, words } from './json-schema.js';

/** One schema for each key that the reader knows: leaving one out does not compile. */
type Keys<List extends readonly string[]> = Readonly<Record<List[number], JsonSchema>>;

/** An id of an entity of that kind or family. */
export function idOf(ontology: Ontology, name: string): JsonSchema {
  const slugs = kindsOf(ontology, name).flatMap((type) => ontology.kinds.get(type)?.slug ?? []);
  return { type: 'string', pattern: `^(${slugs.join('|')})/[a-z0-9-]+$`, description: `id of: ${name}` };
}

const STATEMENT_PARTS: Keys<typeof STATEMENT_KEYS> = {
  scope: { type: 'object', additionalProperties: TEXT, description: 'What part is meant; an id becomes a link' },
  occurred: DATE,
  since: DATE,
  until: DATE,
  modality: words(MODALITIES),
  rank: words(RANKS),
  rank_reason: TEXT,
  status: list(refer('status')),
  cite: refer('cite'),
  key: { type: 'string', description: 'A label, unique in its file, for converts' },
};

/** What any statement may have. */
export const STATEMENT: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.keys(STATEMENT_PARTS).map((key) => [key, refer(`statement-${key}`)]),
);

export function qualifier(name: string): JsonSchema {
  return name === 'precision' ? refer(name) : TEXT;
}

const FIGURE: Keys<typeof FIGURE_KEYS> = {
  metric: { type: 'string', description: 'A metric of metrics.yaml' },
  value: NUMBER,
  low: NUMBER,
  high: NUMBER,
  bound: words(BOUNDS),
  unit: { type: 'string', pattern: '^[A-Z]{3}$', description: 'A currency (ISO 4217), for metrics of money' },
  as_of: DATE,
  running_total: FLAG,
  converts: { type: 'string', description: 'The key of the figure that this one converts' },
};

const NAME: Keys<typeof NAME_KEYS> = {
  value: TEXT,
  kind: words(NAME_KINDS),
  script: { type: 'string', pattern: '^[A-Z][a-z]{3}$', description: 'ISO 15924' },
  source: DOCUMENT_KEY,
};

const POINT: Keys<typeof POINT_KEYS> = {
  lat: NUMBER,
  lon: NUMBER,
  precision: words(POINT_PRECISIONS),
  source: DOCUMENT_KEY,
};

/** The parts that do not depend on which kinds there are. */
export function sharedDefinitions(ontology: Ontology): Readonly<Record<string, JsonSchema>> {
  const actor = idOf(ontology, 'Actor');
  const citation: Keys<typeof CITATION_KEYS> = {
    doc: DOCUMENT_KEY,
    by: actor,
    speaker: idOf(ontology, 'Person'),
    stance: words(STANCES),
    said: DATE,
    locator: TEXT,
    note: TEXT,
  };
  const status: Keys<typeof STATUS_KEYS> = { is: words(STATUSES), at: DATE, by: actor };
  const document: Keys<typeof DOCUMENT_KEYS> = {
    title: TEXT,
    publisher: { anyOf: [{ enum: ['unknown'] }, actor] },
    grade: words(GRADES),
    lang: { type: 'string', description: 'BCP 47' },
    url: { type: 'string', pattern: '^https?://' },
    archived_url: { type: 'string', pattern: '^https?://' },
    published: DATE,
    retrieved: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    read: FLAG,
    derived_from: list(DOCUMENT_KEY),
  };
  const name: JsonSchema = { anyOf: [TEXT, mapping(NAME, ['value'])] };
  return {
    ...Object.fromEntries(Object.entries(STATEMENT_PARTS).map(([key, part]) => [`statement-${key}`, part])),
    precision: words(PLACE_PRECISIONS),
    cite: list({ anyOf: [DOCUMENT_KEY, mapping(citation, ['doc'])] }),
    status: mapping(status, ['is']),
    names: { type: 'object', additionalProperties: { anyOf: [name, list(name)] } },
    identifiers: mapping(Object.fromEntries(IDENTIFIER_SCHEMES.map((scheme) => [scheme, TEXT]))),
    point: mapping(POINT, Object.keys(POINT)),
    figure: mapping({ ...FIGURE, ...STATEMENT }, ['metric']),
    document: mapping(document, ['title', 'publisher', 'grade']),
    metric: mapping({ unit: TEXT, additive: FLAG, description: TEXT }, ['unit', 'additive', 'description']),
    redirect: mapping({ to: idOf(ontology, 'Entity'), reason: TEXT }, ['reason']),
  };
}
