import type { Ontology } from '../../ontology/ontology.js';
import type { SelectedField } from '../selection.js';
import type { Branch, Shape } from '../shape.js';
import { asList, asNumber, asRecord, asText, type Value } from './values.js';

export type Properties = Readonly<Record<string, Value>>;

export interface EntityRow {
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
  /** Whether all properties are there, not only those an expansion or a caption took. */
  readonly whole: boolean;
}

/** A relationship or statement at the end of a branch. */
export interface EntryRow {
  /** Id of the entity, or of the statement, at the other end. */
  readonly id: string;
  readonly key: string;
  /** As `linkColumns` orders them; empty where nothing of the relationship is wanted. */
  readonly link: readonly Value[];
}

export interface StatementRow {
  readonly properties: Properties;
  /** As evidence.cypher orders them. */
  readonly citations: readonly (readonly Value[])[];
}

export interface DocumentRow {
  readonly properties: Properties;
  readonly derivedFrom: readonly string[];
}

export interface RootRow {
  readonly group: number;
  readonly id: string;
  readonly extra: string;
}

/** What the statements of one root field brought back, by id. */
export class Store {
  readonly entities = new Map<string, EntityRow>();
  readonly statements = new Map<string, StatementRow>();
  readonly documents = new Map<string, DocumentRow>();
  readonly branches = new Map<SelectedField, Branch>();
  readonly #entries = new Map<SelectedField, Map<string, EntryRow[]>>();
  /** Parents by the lists that were fetched of them, empty ones too. */
  readonly #fetched = new Map<SelectedField, Set<string>>();
  readonly #counts = new Map<SelectedField, Map<string, number>>();
  readonly #typeOfKind: ReadonlyMap<string, string>;

  constructor(ontology: Ontology) {
    this.#typeOfKind = new Map([...ontology.kinds.values()].map(({ name, type }) => [name, type]));
  }

  entries(field: SelectedField, parent: string): readonly EntryRow[] {
    return this.#entries.get(field)?.get(parent) ?? [];
  }

  count(field: SelectedField, parent: string): number {
    return this.#counts.get(field)?.get(parent) ?? 0;
  }

  /** Whether an expansion has fetched the list of that parent. */
  isFetched(field: SelectedField, parent: string): boolean {
    return this.#fetched.get(field)?.has(parent) === true;
  }

  /** Takes in the row of an expansion and gives back its total and its roots. */
  addExpansion(shape: Shape, row: readonly Value[]): { total: number; roots: readonly RootRow[] } {
    const [, total, roots, nodes, ...levels] = row;
    for (const node of asList(nodes)) {
      const [id, kind, ...values] = asList(node);
      const properties = Object.fromEntries(shape.columns.map((column, index) => [column, values[index] ?? null]));
      this.#addEntity(asText(id), asText(kind), properties, false);
    }
    const byIndex = new Map<number, Branch>();
    for (const [field, branch] of shape.branchOf) {
      byIndex.set(branch.index, branch);
      this.branches.set(field, branch);
    }
    for (const level of levels) for (const entry of asList(level)) this.#addEntry(byIndex, asList(entry));
    const found = asList(roots).map((root) => {
      const [group, id, extra] = asList(root);
      return { group: asNumber(group), id: asText(id), extra: asText(extra) };
    });
    for (const [field, { parent }] of shape.branchOf) this.#addFetched(field, parent, found);
    return { total: typeof total === 'number' ? total : 0, roots: found };
  }

  #addFetched(field: SelectedField, parent: number, roots: readonly RootRow[]): void {
    const ids = this.#fetched.get(field) ?? new Set();
    this.#fetched.set(field, ids);
    for (const { group, id } of roots) if (group === parent) ids.add(id);
  }

  /** Takes in the row of evidence.cypher; `whole` is the parameter of that name. */
  addEvidence(row: readonly Value[], whole: boolean): void {
    const [, statements, documents, entities] = row;
    for (const each of asList(statements)) {
      const [properties, citations] = asList(each);
      const known = asRecord(properties);
      this.statements.set(asText(known.id), { properties: known, citations: asList(citations).map(asList) });
    }
    for (const each of asList(documents)) {
      const [properties, derivedFrom] = asList(each);
      const known = asRecord(properties);
      this.documents.set(asText(known.id), { properties: known, derivedFrom: asList(derivedFrom).map(asText) });
    }
    for (const each of asList(entities)) {
      const properties = asRecord(each);
      this.#addEntity(asText(properties.id), asText(properties.kind), properties, whole);
    }
  }

  #addEntity(id: string, kind: string, properties: Properties, whole: boolean): void {
    const known = this.entities.get(id);
    const type = this.#typeOfKind.get(kind);
    if (!type) return;
    this.entities.set(id, {
      id,
      type,
      properties: known ? { ...known.properties, ...properties } : properties,
      whole: whole || known?.whole === true,
    });
  }

  #addEntry(byIndex: ReadonlyMap<number, Branch>, [index, parentId, id, key, ...link]: readonly Value[]): void {
    const branch = byIndex.get(asNumber(index));
    if (!branch) return;
    const parent = asText(parentId);
    if (typeof key === 'number') {
      bucket(this.#counts, branch.field).set(parent, key);
      return;
    }
    const sortKey = asText(key);
    const entry =
      branch.form === 'statements'
        ? { id: statementOfKey(sortKey), key: sortKey, link: [] }
        : { id: asText(id), key: sortKey, link };
    const entries = bucket(this.#entries, branch.field);
    const list = entries.get(parent);
    if (list) list.push(entry);
    else entries.set(parent, [entry]);
  }
}

/** A statement's sort key is its rank's digit, a space and its id. */
function statementOfKey(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

function bucket<V>(map: Map<SelectedField, Map<string, V>>, field: SelectedField): Map<string, V> {
  const found = map.get(field) ?? new Map<string, V>();
  map.set(field, found);
  return found;
}
