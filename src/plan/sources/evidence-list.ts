import { fold } from '../../model/names.js';
import { decodeCursor, type OrderTag } from '../cursor.js';
import type { Source } from '../expansion.js';
import { firstOf } from '../inputs.js';
import type { SelectedField } from '../selection.js';
import { countText, pageText, partsOf } from './page.js';

type Arguments = Readonly<Record<string, unknown>>;

/** A root list of statements or documents. */
export interface EvidenceList {
  readonly type: 'Statement' | 'Document';
  readonly order: OrderTag;
  /** The property it is ordered by. */
  readonly property: string;
  /** Before the first key; keys of other nodes come before it. */
  readonly start: string;
  /** Conditions that every entry meets. */
  readonly always: readonly string[];
  /** Where the conditions stand among the field's arguments. */
  readonly given: (field: SelectedField) => Arguments;
  /** Predicates over `n`, each by the name of its condition, which is also that of its parameter. */
  readonly conditions: Readonly<Record<string, string>>;
  /** How to start from what a condition names, best first: clauses that bind `n` to each match once. */
  readonly anchors: readonly (readonly [condition: string, text: string])[];
}

/** Any overlap of the days of publication, stored under one name for both sorts, with the period. */
function periodOf(published: string): Readonly<Record<string, string>> {
  const has = `n.${published} IS NOT NULL`;
  return {
    from: `${has} AND (n.publishedLatest IS NULL OR n.publishedLatest >= date($from))`,
    to: `${has} AND (n.publishedEarliest IS NULL OR n.publishedEarliest <= date($to))`,
  };
}

const STATEMENT_LIST = {
  type: 'Statement',
  order: 'statement',
  property: 'sortKey',
  start: '',
  always: [],
} as const;

const LISTS: Readonly<Record<string, EvidenceList>> = {
  statements: {
    ...STATEMENT_LIST,
    given: whereOf,
    conditions: {
      properties: 'n.property IN $properties',
      subject: 'n.subject = $subject',
      subjectKinds: "toUpper(replace(split(n.subject, '/')[0], '-', '_')) IN $subjectKinds",
      statuses: 'n.status IN $statuses',
      ranks: 'n.rank IN $ranks',
      attributedTo: "n.voices CONTAINS '\\n' + $attributedTo + '\\n'",
      document: 'EXISTS { (n)-[:CITES]->(:Atlas:Document {id: $document}) }',
      publisher: 'EXISTS { (n)-[:CITES]->(:Atlas:Document {publisher: $publisher}) }',
      ...periodOf('firstPublished'),
    },
    anchors: [
      ['document', 'MATCH (n:Atlas:Statement)-[:CITES]->(:Atlas:Document {id: $document})\n  WITH DISTINCT n'],
      ['subject', 'MATCH (n:Atlas:Statement {subject: $subject})'],
      ['attributedTo', "MATCH (n:Atlas:Statement) WHERE n.voices CONTAINS '\\n' + $attributedTo + '\\n'\n  WITH n"],
      ['publisher', 'MATCH (n:Atlas:Statement)-[:CITES]->(:Atlas:Document {publisher: $publisher})\n  WITH DISTINCT n'],
    ],
  },
  accusations: {
    ...STATEMENT_LIST,
    given: ({ arguments: { about } }) => ({ about }),
    conditions: {},
    anchors: [
      [
        'about',
        'OPTIONAL MATCH (moved:Atlas:Redirect {id: $about})\n  WITH coalesce(moved.to, $about) AS accused\n  MATCH (n:Atlas:Statement {accused: accused})',
      ],
    ],
  },
  documents: {
    type: 'Document',
    order: 'document',
    property: 'id',
    start: 'document/',
    always: ["n.id STARTS WITH 'document/'"],
    given: whereOf,
    conditions: {
      grades: 'n.grade IN $grades',
      languages:
        "any(tag IN $languages WHERE toLower(n.language) = toLower(tag) OR toLower(n.language) STARTS WITH toLower(tag) + '-')",
      publisher: 'n.publisher = $publisher',
      text: 'n.titleText CONTAINS $text',
      ...periodOf('published'),
    },
    anchors: [['publisher', 'MATCH (n:Atlas:Document {publisher: $publisher})']],
  },
};

/** The list of statements or documents that a field of Query stands for; undefined where it is none. */
export function evidenceListOf(field: SelectedField): EvidenceList | undefined {
  return LISTS[field.name];
}

/** The page of it that a field asks for; a row's extra is its sort key. One row more than asked for shows a next page. */
export function evidenceSource(list: EvidenceList, field: SelectedField): Source {
  const { listed, counted } = partsOf(field);
  const given = Object.entries(list.given(field)).filter(([, value]) => value !== null && value !== undefined);
  const names = given.map(([name]) => name).sort();
  const anchor = list.anchors.find(([name]) => names.includes(name));
  const match = anchor?.[1] ?? `MATCH (n:Atlas:${list.type})`;
  const filters = [
    ...list.always,
    ...names.filter((name) => name !== anchor?.[0]).flatMap((name) => list.conditions[name] ?? []),
  ];
  const { after } = field.arguments;
  return {
    key: JSON.stringify([field.name, names, listed, counted]),
    text: listed ? pageText(match, list.property, filters) : 'WITH [] AS level0',
    ...(counted ? { total: countText(match, list.property, filters) } : {}),
    parameters: {
      ...Object.fromEntries(given.map(([name, value]) => [name, name === 'text' ? fold(String(value)) : value])),
      ...(listed
        ? { after: typeof after === 'string' ? decodeCursor(list.order, after) : list.start, limit: firstOf(field) + 1 }
        : {}),
    },
  };
}

function whereOf({ arguments: { where } }: SelectedField): Arguments {
  return typeof where === 'object' && where !== null ? { ...where } : {};
}
