import type { Document } from '../../src/model/document.js';
import type { Entity, Redirect } from '../../src/model/entity.js';
import type { FactRecord, Metric } from '../../src/model/record.js';
import type { Statement } from '../../src/model/statement.js';
import type { Ontology } from '../../src/ontology/ontology.js';
import { datasetVersion } from '../../src/projection/digest.js';
import { project } from '../../src/projection/project.js';
import type { Projection } from '../../src/projection/projection.js';
import { count, type Row, text, texts } from './rows.js';

/** A relationship between two entities, as the projection draws it. */
export interface Relationship {
  readonly predicate: string;
  readonly symmetric: boolean;
  readonly from: Entity;
  readonly to: Entity;
  readonly statements: readonly Statement[];
  readonly sources: number;
  readonly status: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

/** The whole graph in plain maps, by id. */
export interface Memory {
  readonly ontology: Ontology;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly rows: ReadonlyMap<string, Row>;
  readonly redirects: ReadonlyMap<string, Redirect>;
  readonly documents: ReadonlyMap<string, Document>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly relationships: readonly Relationship[];
  readonly metrics: readonly Metric[];
  readonly dataset: Readonly<Record<string, unknown>>;
}

/** @param loaded the day the graph is said to be loaded */
export function remember(record: FactRecord, ontology: Ontology, loaded: string): Memory {
  const projection = project(record, ontology);
  const entities = byId(record.entities);
  const statements = byId(record.statements);
  return {
    ontology,
    entities,
    statements,
    rows: new Map(projection.nodes.map((node) => [node.id, node.properties])),
    redirects: byId(record.redirects),
    documents: byId(record.documents),
    relationships: relationshipsOf(projection, ontology, entities, statements),
    metrics: record.metrics,
    dataset: {
      ...projection.dataset.properties,
      version: datasetVersion(projection),
      loaded,
      lastChange: loaded,
      kinds: [...ontology.kinds.values()].map(({ name, type }) => ({
        kind: name,
        entities: record.entities.filter((entity) => entity.type === type).length,
      })),
    },
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function relationshipsOf(
  projection: Projection,
  ontology: Ontology,
  entities: ReadonlyMap<string, Entity>,
  statements: ReadonlyMap<string, Statement>,
): readonly Relationship[] {
  return projection.relationships.flatMap(({ type, from, to, properties }) => {
    const predicate = ontology.predicates.get(type);
    if (!predicate) return [];
    return {
      predicate: type,
      symmetric: predicate.symmetric,
      from: known(entities, from),
      to: known(entities, to),
      statements: texts(properties, 'statements').map((id) => known(statements, id)),
      sources: count(properties, 'sources'),
      status: text(properties, 'status'),
      since: text(properties, 'since'),
      until: text(properties, 'until'),
    };
  });
}

/** What an id that the facts themselves name stands for. */
export function known<T>(items: ReadonlyMap<string, T>, id: string): T {
  const item = items.get(id);
  if (item === undefined) throw new Error(`nothing has the id ${id}`);
  return item;
}

/** The entity an id stands for now, redirects followed. */
export function current(memory: Memory, id: string): Entity | undefined {
  let at: string | undefined = id;
  while (at !== undefined && !memory.entities.has(at)) at = memory.redirects.get(at)?.to;
  return at === undefined ? undefined : memory.entities.get(at);
}
