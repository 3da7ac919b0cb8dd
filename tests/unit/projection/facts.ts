import { type FuzzyDate, parseDate } from '../../../src/model/dates.js';
import type { Document } from '../../../src/model/document.js';
import type { Entity, Name } from '../../../src/model/entity.js';
import { identify } from '../../../src/model/identity.js';
import { type DocumentId, documentId, type EntityId, entityId } from '../../../src/model/ids.js';
import type { FactRecord } from '../../../src/model/record.js';
import type { Citation, Content, Figure, Statement } from '../../../src/model/statement.js';
import { loadOntology } from '../../../src/package.js';
import { project } from '../../../src/projection/project.js';
import type { Projection, PropertyValue } from '../../../src/projection/projection.js';

const ontology = loadOntology();

export function id(text: string): EntityId {
  const found = entityId(text);
  if (!found) throw new Error(`${text} is no id of an entity`);
  return found;
}

export function date(text: string): FuzzyDate {
  const found = parseDate(text);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

export function doc(key: string): DocumentId {
  const found = documentId(key);
  if (!found) throw new Error(`${key} is no key of a document`);
  return found;
}

export function name(value: string, lang = 'en', kind: Name['kind'] = 'OFFICIAL'): Name {
  return { value, lang, script: 'Latn', kind };
}

export function entity(text: string, type: string, more: Partial<Entity> = {}): Entity {
  return { id: id(text), type, names: [name(text)], identifiers: [], ...more };
}

export function document(key: string, more: Partial<Document> = {}): Document {
  return { id: doc(key), title: key, language: 'en', grade: 'PRESS', read: true, derivedFrom: [], ...more };
}

export function cited(key: string, more: Partial<Citation> = {}): Citation {
  return { document: doc(key), stance: 'ASSERTS', ...more };
}

type More = Partial<Omit<Statement, 'form' | 'object' | 'value' | 'figure'>>;

function statement(subject: string, property: string, content: Content, more: More): Statement {
  const said = { subject: id(subject), property, qualifiers: [], modality: 'DONE' as const, ...more, ...content };
  return { rank: 'NORMAL', statusHistory: [], citations: [cited('paper')], ...said, id: more.id ?? identify(said) };
}

export function link(subject: string, predicate: string, object: string, more: More = {}): Statement {
  return statement(subject, predicate, { form: 'OBJECT', object: id(object) }, more);
}

export function value(subject: string, property: string, text: string, more: More = {}): Statement {
  return statement(subject, property, { form: 'VALUE', value: text }, more);
}

export function figure(subject: string, metric: string, given: Partial<Figure>, more: More = {}): Statement {
  const whole: Figure = { unit: 'people', bound: 'EXACT', scope: [], runningTotal: false, ...given };
  return statement(subject, metric, { form: 'FIGURE', figure: whole }, more);
}

/** Two events, a hub in Myanmar, a police force and two siblings; two papers and an agency's page. */
export function record(statements: readonly Statement[], more: Partial<FactRecord> = {}): FactRecord {
  return {
    version: '1.0.0',
    licence: 'CC-BY-4.0',
    attribution: [],
    gaps: [],
    counts: [],
    documents: [
      document('paper', { publisher: id('media-outlet/paper'), published: date('2023-09-06') }),
      document('other', { publisher: id('media-outlet/other'), published: date('2023-09') }),
      document('reprint', { publisher: id('media-outlet/third'), derivedFrom: [doc('paper')] }),
    ],
    entities: [
      entity('operation/raid', 'Operation'),
      entity('operation/sweep', 'Operation'),
      entity('scam-hub/park', 'ScamHub'),
      entity('country/mm', 'Country'),
      entity('agency/police', 'Agency'),
      entity('person/a', 'Person'),
      entity('person/b', 'Person'),
      ...['paper', 'other', 'third'].map((slug) => entity(`media-outlet/${slug}`, 'MediaOutlet')),
    ],
    redirects: [],
    metrics: [{ id: 'suspects_held', unit: 'people', additive: true, description: 'Held by the police.' }],
    statements,
    ...more,
  };
}

export function graphOf(statements: readonly Statement[], more: Partial<FactRecord> = {}): Projection {
  return project(record(statements, more), ontology);
}

/** `from TYPE to` of each relationship between entities. */
export function arrows({ relationships }: Projection): string[] {
  const between = relationships.filter(({ type }) => type !== 'CITES' && type !== 'DERIVED_FROM');
  return between.map(({ from, type, to }) => `${from} ${type} ${to}`);
}

export function propertiesOf({ nodes }: Projection, node: string): Readonly<Record<string, PropertyValue | undefined>> {
  const found = nodes.find((each) => each.id === node);
  if (!found) throw new Error(`the graph has no node ${node}`);
  return found.properties;
}

export function linkOf(
  { relationships }: Projection,
  type: string,
): Readonly<Record<string, PropertyValue | undefined>> {
  const found = relationships.find((each) => each.type === type);
  if (!found) throw new Error(`the graph has no relationship ${type}`);
  return found.properties;
}
