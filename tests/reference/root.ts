import type { Entity } from '../../src/model/entity.js';
import type { Kind } from '../../src/ontology/ontology.js';
import { showEntity, showName } from './entities.js';
import { showDocument, showStatement, showStatements } from './evidence.js';
import {
  accuses,
  type DocumentWhere,
  type Filtered,
  isSaid,
  type StatementWhere,
  showDocuments,
} from './evidence-lists.js';
import { type DisputeArguments, type RunningTotalArguments, showDisputes, showRunningTotal } from './figures.js';
import { meets, type Where } from './filters.js';
import { resolve } from './identities.js';
import { current, type Memory } from './memory.js';
import { type NeighbourhoodArguments, neighbourhoodOf } from './neighbourhood.js';
import { by, byId, type Compare, chronological, compareText, type EventOrder } from './order.js';
import { connection, type PageArguments, page } from './pages.js';
import { type PathArguments, pathsBetween } from './paths.js';
import { hitsOf, type SearchArguments } from './search.js';
import { showStep } from './steps.js';

interface ListArguments extends PageArguments {
  readonly where?: Where | null;
}

interface EventArguments extends ListArguments {
  readonly order?: EventOrder | null;
}

const SEARCH_PAGE = 10;

/** The fields of Query, as functions of their arguments. */
export function rootFields(memory: Memory): Readonly<Record<string, (args: never) => unknown>> {
  const show = (id: string) => showEntity(memory, id);
  const showIfAny = (entity: Entity | undefined) => (entity ? show(entity.id) : null);
  return {
    ...kindLists(memory),
    entity: ({ id }: { id: string }) => showIfAny(current(memory, id)),
    entities: ({ ids }: { ids: readonly string[] }) => ids.map((id) => showIfAny(current(memory, id))),
    entityByIdentifier: ({ scheme, value }: { scheme: string; value: string }) =>
      showIfAny(
        [...memory.entities.values()].find(({ identifiers }) =>
          identifiers.some((each) => each.scheme === scheme && each.value === value),
        ),
      ),
    resolve: ({ ids }: { ids: readonly string[] }) =>
      ids.map((id) => ({ ...resolve(memory, id), entity: () => showIfAny(resolve(memory, id).entity) })),
    search: (args: SearchArguments) => showSearch(memory, args),
    statement: ({ id }: { id: string }) => {
      const statement = memory.statements.get(id);
      return statement ? showStatement(memory, statement, show) : null;
    },
    document: ({ id }: { id: string }) => (memory.documents.has(id) ? showDocument(memory, id, show) : null),
    statements: ({ where, ...args }: Filtered<StatementWhere>) =>
      showStatements(memory, isSaid(memory, where ?? {}), args, show),
    accusations: ({ about, ...args }: PageArguments & { readonly about: string }) =>
      showStatements(memory, accuses(memory, about), args, show),
    documents: (args: Filtered<DocumentWhere>) => showDocuments(memory, args, show),
    disputes: (args: DisputeArguments) => showDisputes(memory, args, show),
    runningTotal: (args: RunningTotalArguments) => showRunningTotal(memory, args, show),
    events: ({ order, ...args }: EventArguments) => showEvents(memory, 'Event', order ?? 'EARLIEST_FIRST', args),
    paths: (args: PathArguments) =>
      pathsBetween(memory, args).map(({ nodes, steps }) => ({
        length: steps.length,
        nodes: () => nodes.map(({ id }) => show(id)),
        steps: () => steps.map((step) => showStep(memory, step, show)),
      })),
    metrics: () => memory.metrics.toSorted(by(({ id }) => id, compareText)),
    dataset: () => memory.dataset,
    neighbourhood: (args: NeighbourhoodArguments) => {
      const { nodes, steps, truncated } = neighbourhoodOf(memory, args);
      return {
        nodes: () => nodes.map(({ id }) => show(id)),
        steps: () => steps.map((step) => showStep(memory, step, show)),
        truncated,
      };
    },
  };
}

function kindLists(memory: Memory): Readonly<Record<string, (args: ListArguments) => unknown>> {
  return Object.fromEntries(
    [...memory.ontology.kinds.values()].map((kind: Kind) => [
      kind.list,
      (args: ListArguments) =>
        kind.families.includes('Event')
          ? showEvents(memory, kind.type, 'EARLIEST_FIRST', args)
          : showList(memory, kind.type, byId, 'id', args),
    ]),
  );
}

function showEvents(memory: Memory, name: string, order: EventOrder, args: ListArguments): unknown {
  return showList(memory, name, chronological(memory, order), order, args);
}

function showList(
  memory: Memory,
  name: string,
  compare: Compare<Entity>,
  order: string,
  { where, ...args }: ListArguments,
): unknown {
  const kinds = memory.ontology.families.get(name)?.kinds ?? [name];
  const entities = [...memory.entities.values()].filter(
    (entity) => kinds.includes(entity.type) && meets(memory, where)(entity),
  );
  const show = ({ id }: Entity) => showEntity(memory, id);
  return connection(entities.toSorted(compare), order, ({ id }) => id, show, args);
}

function showSearch(memory: Memory, args: SearchArguments): unknown {
  const { items, pageInfo } = page(hitsOf(memory, args), 'search', ({ entity }) => entity.id, args, SEARCH_PAGE);
  const show = (id: string) => showEntity(memory, id);
  return {
    edges: items.map(({ cursor, item: { entity, score, matched } }) => ({
      cursor,
      score,
      node: () => show(entity.id),
      matched: () => showName(memory, matched, show),
    })),
    nodes: () => items.map(({ item }) => show(item.entity.id)),
    pageInfo,
  };
}
