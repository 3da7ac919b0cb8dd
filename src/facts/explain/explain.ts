import type { Entity, Name } from '../../model/entity.js';
import type { DocumentId } from '../../model/ids.js';
import type { FactRecord } from '../../model/record.js';
import type { Statement } from '../../model/statement.js';
import type { Kind, Ontology } from '../../ontology/ontology.js';
import { groupsOf } from '../groups.js';
import { type Documents, statementLines, type Told } from './statement-lines.js';

/** All that is said of an entity, as lines to read: what it is, then its statements by field, each with who says so. */
export function explain(entity: Entity, record: FactRecord, ontology: Ontology): readonly string[] {
  const kind = ontology.kinds.get(entity.type);
  const documents: Documents = new Map(record.documents.map((document) => [document.id, document]));
  const told = record.statements.flatMap((statement) => tell(statement, entity, kind) ?? []);
  const order = ['figures', ...(kind?.fields.keys() ?? [])];
  const groups = groupsOf(told, ({ field }) => field).toSorted(
    ([one], [other]) => order.indexOf(one?.field ?? '') - order.indexOf(other?.field ?? ''),
  );
  return [
    ...headLines(entity),
    ...groups.flatMap((group) => ['', headingOf(group), ...group.flatMap((each) => statementLines(each, documents))]),
    ...voiceLines(entity, record),
  ];
}

function tell(statement: Statement, { id }: Entity, kind: Kind | undefined): Told | undefined {
  const isSubject = statement.subject === id;
  if (statement.form !== 'OBJECT') {
    if (!isSubject) return undefined;
    const field = statement.form === 'FIGURE' ? 'figures' : statement.property;
    return { statement, field, other: statement.form === 'VALUE' ? statement.value : undefined };
  }
  if (!isSubject && statement.object !== id) return undefined;
  return {
    statement,
    field: fieldOf(statement.property, isSubject, kind),
    other: isSubject ? statement.object : statement.subject,
  };
}

function fieldOf(predicate: string, isSubject: boolean, kind: Kind | undefined): string {
  const directions = isSubject ? ['OUT', 'BOTH'] : ['IN', 'BOTH'];
  for (const field of kind?.fields.values() ?? []) {
    if (field.form !== 'relation' || !directions.includes(field.direction)) continue;
    if (field.predicates.length === 1 && field.predicates[0] === predicate) return field.name;
  }
  return predicate;
}

function headingOf([first]: readonly Told[]): string {
  const { field = '', statement } = first ?? {};
  return statement?.form === 'OBJECT' && field !== statement.property ? `${field} (${statement.property})` : field;
}

function headLines({ id, type, names, summary, identifiers, point, shape, without = [] }: Entity): string[] {
  const place =
    point && `${point.latitude}, ${point.longitude} (${point.precision.toLowerCase()}${from(point.source)})`;
  return [
    `${id} · ${type}`,
    ...names.map((name) => `  ${nameText(name)}`),
    ...(summary === undefined ? [] : [`  ${summary}`]),
    ...identifiers.map(({ scheme, value }) => `  ${scheme} ${value}`),
    ...(place === undefined ? [] : [`  ${place}`]),
    ...(shape ? [`  a shape${from(shape.source)}`] : []),
    ...without.map(({ field, reason }) => `  without ${field}: ${reason.toLowerCase().replace('_', ' ')}`),
  ];
}

function nameText({ value, lang, kind, source }: Name): string {
  return `${value} (${lang}, ${kind.toLowerCase()}${from(source)})`;
}

function from(source: DocumentId | undefined): string {
  return source === undefined ? '' : `, from ${source}`;
}

/** What it says itself: an outlet or a ministry has more of that than is said of it. */
function voiceLines({ id }: Entity, { documents, statements }: FactRecord): string[] {
  const published = documents.filter(({ publisher }) => publisher === id).length;
  const citations = statements.flatMap((statement) => statement.citations);
  const said = citations.filter(({ attributedTo, speaker }) => attributedTo === id || speaker === id).length;
  if (published + said === 0) return [];
  return ['', `as a source: publisher of ${published} documents, named in ${said} citations`];
}
