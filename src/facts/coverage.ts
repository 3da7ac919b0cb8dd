import { documentId } from '../model/ids.js';
import type { FactRecord } from '../model/record.js';
import type { Statement } from '../model/statement.js';
import type { Ontology } from '../ontology/ontology.js';
import { parseCsv, printCsv } from './csv.js';
import { groupsOf } from './groups.js';

const HEADING = ['key', 'document', 'where', 'statements', 'dropped'] as const;
const SEPARATOR = '; ';

/** Where one fact of the first collection went. */
export interface Covered {
  /** Of the fact. */
  readonly key: string;
  /** Key of the document that the fact was read in; empty where that is not among ours. */
  readonly document: string;
  /** Fields that say it, as `entity#field`; written by hand. */
  readonly where: readonly string[];
  /** Ids of the statements of those fields that cite the document; filled in by `npm run generate`. */
  readonly statements: readonly string[];
  /** Why it, or its page, is not used; written by hand. */
  readonly dropped: string;
}

/** `seed/coverage.csv`. */
export function parseCoverage(text: string): readonly Covered[] {
  const [heading, ...rows] = parseCsv(text);
  if (heading?.join() !== HEADING.join()) throw new Error(`coverage.csv begins with ${HEADING.join()}`);
  return rows.map(([key = '', document = '', where = '', statements = '', dropped = '']) => ({
    key,
    document,
    where: where.split(SEPARATOR).filter(Boolean),
    statements: statements.split(SEPARATOR).filter(Boolean),
    dropped,
  }));
}

export function printCoverage(rows: readonly Covered[]): string {
  const lines = rows.map(({ key, document, where, statements, dropped }) => {
    return [key, document, where.join(SEPARATOR), statements.join(SEPARATOR), dropped];
  });
  return printCsv([HEADING, ...lines]);
}

/** The rows with the ids that their statements have now. */
export function coverFacts(rows: readonly Covered[], record: FactRecord, ontology: Ontology): readonly Covered[] {
  const statementsOf = finder(record, ontology);
  return rows.map((row) => {
    const document = documentId(row.document);
    const found = row.where.flatMap((where) => statementsOf(where));
    const citing = found.filter(({ citations }) => citations.some((citation) => citation.document === document));
    return { ...row, statements: [...new Set<string>(citing.map(({ id }) => id))] };
  });
}

/** What is wrong with the rows: fields that say nothing, and facts that are neither said nor dropped. */
export function faultsOfCoverage(rows: readonly Covered[], record: FactRecord, ontology: Ontology): readonly string[] {
  const statementsOf = finder(record, ontology);
  const keys = new Set(record.documents.map(({ id }) => id));
  return rows.flatMap(({ key, document, where, statements, dropped }) => {
    const id = documentId(document);
    const isUnknown = document !== '' && (id === undefined || !keys.has(id));
    return [
      ...(isUnknown ? [`${key}: there is no document ${document}`] : []),
      ...where.filter((each) => statementsOf(each).length === 0).map((each) => `${key}: ${each} says nothing`),
      ...(statements.length === 0 && dropped === '' ? [`${key}: nothing there cites ${document || 'its page'}`] : []),
    ];
  });
}

/** Finds the statements of `entity#field`; `figures` are those with a number. */
function finder({ statements }: FactRecord, ontology: Ontology): (where: string) => readonly Statement[] {
  const keyed = statements.flatMap((statement) =>
    entitiesOf(statement).map((entity) => ({ key: `${entity} ${propertyOf(statement)}`, entity, statement })),
  );
  const groups = new Map(groupsOf(keyed, ({ key }) => key).map((group) => [group[0]?.key, group]));
  return (where) => {
    const [entity = '', field = ''] = where.split('#');
    const { properties, isEnd } = meaningOf(field, entity, ontology);
    const found = properties.flatMap((property) => groups.get(`${entity} ${property}`) ?? []);
    return found.map(({ statement }) => statement).filter((statement) => isEnd(statement, entity));
  };
}

function entitiesOf(statement: Statement): readonly string[] {
  return statement.form === 'OBJECT' ? [statement.subject, statement.object] : [statement.subject];
}

function propertyOf(statement: Statement): string {
  return statement.form === 'FIGURE' ? 'figures' : statement.property;
}

type Meaning = {
  readonly properties: readonly string[];
  readonly isEnd: (statement: Statement, entity: string) => boolean;
};

/** What a field of the seed stands for: properties, and from which end a relationship is meant. */
function meaningOf(name: string, entity: string, ontology: Ontology): Meaning {
  const kind = [...ontology.kinds.values()].find(({ slug }) => entity.startsWith(`${slug}/`));
  const field = kind?.fields.get(name);
  if (field?.form !== 'relation') return { properties: [name], isEnd: () => true };
  const { predicates, direction } = field;
  const isEnd = (statement: Statement, id: string) => direction !== 'OUT' || statement.subject === id;
  const isObject = (statement: Statement, id: string) =>
    direction !== 'IN' || (statement.form === 'OBJECT' && statement.object === id);
  return { properties: predicates, isEnd: (statement, id) => isEnd(statement, id) && isObject(statement, id) };
}
