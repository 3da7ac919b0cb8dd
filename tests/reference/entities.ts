import type { Entity, Identifier, Name } from '../../src/model/entity.js';
import type { Statement } from '../../src/model/statement.js';
import { isOf, type RelationField } from '../../src/ontology/ontology.js';
import { type ShowEntity, showDocument, showStatements } from './evidence.js';
import { kindOf, meets, type Where } from './filters.js';
import { type Direction, type Link, linkKey, linkOrder, linksOf, linksOfField } from './links.js';
import { known, type Memory } from './memory.js';
import { nameIn, namesIn } from './names.js';
import { byId, chronological, type EventOrder } from './order.js';
import { type PageArguments, page } from './pages.js';
import { date, text, texts } from './rows.js';
import { showStanding } from './standing.js';
import { showLink } from './steps.js';

interface Languages {
  readonly lang?: string | null;
}

interface StatementArguments extends PageArguments {
  readonly properties?: readonly string[] | null;
  readonly side?: 'SUBJECT' | 'OBJECT' | 'ANY' | null;
}

interface RelatedArguments extends PageArguments {
  readonly predicates?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly direction?: Direction | null;
}

interface RelationArguments extends PageArguments {
  readonly where?: Where | null;
  readonly order?: EventOrder | null;
}

/** Every field of the entity, each answered when it is asked for. */
export function showEntity(memory: Memory, id: string): unknown {
  const entity = known(memory.entities, id);
  const show: ShowEntity = (other) => showEntity(memory, other);
  return {
    __typename: entity.type,
    ...ownFields(memory, entity),
    id,
    kind: kindOf(memory, entity),
    name: ({ lang }: Languages) => nameIn(entity, lang),
    names: ({ lang }: Languages) => namesIn(entity, lang).map((name) => showName(memory, name, show)),
    summary: entity.summary,
    identifiers: entity.identifiers.map((identifier) => ({ ...identifier, url: addressOf(identifier) })),
    point: () => showPoint(memory, entity, show),
    shape: () => showShape(memory, entity, show),
    standing: () => showStanding(memory, id, show),
    figures: ({ metrics, ...args }: PageArguments & { metrics?: readonly string[] | null }) =>
      showStatements(
        memory,
        ({ subject, form, property }) =>
          subject === id && form === 'FIGURE' && (metrics == null || metrics.includes(property)),
        args,
        show,
      ),
    statements: ({ properties, side, ...args }: StatementArguments) =>
      showStatements(
        memory,
        (statement) =>
          isOnSide(statement, id, side ?? 'SUBJECT') && (properties == null || properties.includes(statement.property)),
        args,
        show,
      ),
    related: ({ predicates, kinds, direction, ...args }: RelatedArguments) => {
      const links = linksOf(memory, id).filter(
        (link) =>
          (predicates == null || predicates.includes(link.relationship.predicate)) &&
          (kinds == null || kinds.some((kind) => kind === kindOf(memory, link.other))) &&
          (link.direction === 'BOTH' || (direction ?? 'BOTH') === 'BOTH' || link.direction === direction),
      );
      return showLinks(memory, links.toSorted(linkOrder(byId)), 'link', args);
    },
  };
}

/** The properties and relationships that the ontology gives the entity's kind. */
function ownFields(memory: Memory, entity: Entity): Readonly<Record<string, unknown>> {
  const row = known(memory.rows, entity.id);
  const fields = memory.ontology.kinds.get(entity.type)?.fields ?? new Map();
  return Object.fromEntries(
    [...fields.values()].map((field) => {
      if (field.form === 'relation') {
        return [field.name, (args: RelationArguments) => showRelation(memory, entity, field, args)];
      }
      if (field.list) return [field.name, texts(row, field.name)];
      return [field.name, field.value === 'FuzzyDate' ? date(row, field.name) : text(row, field.name)];
    }),
  );
}

function showRelation(memory: Memory, { id }: Entity, field: RelationField, args: RelationArguments): unknown {
  const links = linksOfField(memory, id, field);
  if (field.target !== 'Event') return showLinks(memory, links.toSorted(linkOrder(byId)), 'link', args);
  const order = args.order ?? 'EARLIEST_FIRST';
  const meeting = links.filter(({ other }) => meets(memory, args.where)(other));
  return showLinks(memory, meeting.toSorted(linkOrder(chronological(memory, order))), `link ${order}`, args);
}

function showLinks(memory: Memory, links: readonly Link[], order: string, args: PageArguments) {
  const { items, pageInfo } = page(links, order, linkKey, args);
  const show: ShowEntity = (id) => showEntity(memory, id);
  return {
    edges: items.map(({ cursor, item }) => ({
      ...showLink(memory, item, show),
      cursor,
      node: () => show(item.other.id),
    })),
    nodes: () => items.map(({ item }) => show(item.other.id)),
    pageInfo,
    totalCount: links.length,
  };
}

function isOnSide(statement: Statement, id: string, side: 'SUBJECT' | 'OBJECT' | 'ANY'): boolean {
  const isSubject = statement.subject === id;
  const isObject = statement.form === 'OBJECT' && statement.object === id;
  return side === 'ANY' ? isSubject || isObject : side === 'SUBJECT' ? isSubject : isObject;
}

export function showName(memory: Memory, { source, ...name }: Name, show: ShowEntity): unknown {
  return { ...name, source: () => (source === undefined ? null : showDocument(memory, source, show)) };
}

function showPoint(memory: Memory, { type, point }: Entity, show: ShowEntity): unknown {
  if (!point || !isOf(memory.ontology, type, 'Place')) return null;
  const { source } = point;
  return { ...point, source: () => (source === undefined ? null : showDocument(memory, source, show)) };
}

function showShape(memory: Memory, { shape }: Entity, show: ShowEntity): unknown {
  if (!shape) return null;
  const { area, disclaimer, source } = shape;
  return { geometry: area, disclaimer, source: () => showDocument(memory, source, show) };
}

function addressOf({ scheme, value }: Identifier): string | null {
  if (scheme === 'wikidata') return `https://www.wikidata.org/wiki/${value}`;
  if (scheme === 'geonames') return `https://www.geonames.org/${value}`;
  if (scheme.startsWith('iso-3166-')) return `https://www.iso.org/obp/ui/#iso:code:3166:${value.slice(0, 2)}`;
  return null;
}
