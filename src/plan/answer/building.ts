import { AtlasError } from '../../errors.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { SelectedField, Selection } from '../selection.js';
import { listsStatements, Needs, reachOf } from './needs.js';
import { Planned } from './planned.js';
import { Store } from './store.js';

/** The most objects an answer may hold. */
const MAX_NODES = 10_000;

type Put = (value: Planned | null) => void;
type Maker = (building: Building, id: string, selection: Selection) => Planned | null;

/** How each sort of thing that is known by id is made from the store; they refer to each other through the building. */
export interface Makers {
  readonly entity: Maker;
  readonly statement: Maker;
  readonly document: Maker;
}

/** The making of one root field's answer: what has been fetched, what is still missing, how much there is already. */
export class Building {
  readonly store: Store;
  readonly needs: Needs;
  readonly #makers: Makers;
  #made = 0;

  constructor(
    readonly ontology: Ontology,
    makers: Makers,
  ) {
    this.store = new Store(ontology);
    this.needs = new Needs(ontology);
    this.#makers = makers;
  }

  /**
   * An object of the answer.
   * @throws AtlasError BUDGET_EXCEEDED beyond MAX_NODES
   */
  make(type: string): Planned {
    this.#made += 1;
    if (this.#made > MAX_NODES) {
      throw new AtlasError(
        'BUDGET_EXCEEDED',
        `The answer has more than ${MAX_NODES} objects: ask for fewer, or page by page.`,
      );
    }
    return new Planned(type);
  }

  /** An entity, statement or document that the store has; null where there is none of that id. */
  made(sort: keyof Makers, id: string, selection: Selection): Planned | null {
    return this.#makers[sort](this, id, selection);
  }

  /** An entity that evidence or a qualifier names: null for no id, undefined where it is put later. */
  entity(id: string | null, selection: Selection | null, put: Put): Planned | null | undefined {
    if (id === null || !selection) return null;
    if (this.#isThere(id, selection)) return this.made('entity', id, selection);
    this.needs.entity(id, selection, () => put(this.made('entity', id, selection)));
    return undefined;
  }

  #isThere(id: string, selection: Selection): boolean {
    const row = this.store.entities.get(id);
    const reach = reachOf(this.ontology, selection);
    if (!row || reach === 'relationships') return false;
    return row.whole || (reach === 'caption' && 'name' in row.properties);
  }

  /** A document by id, likewise. */
  document(id: string | null, selection: Selection | null, put: Put): Planned | null | undefined {
    if (id === null || !selection) return null;
    if (this.store.documents.has(id)) return this.made('document', id, selection);
    for (const field of selection.fields.filter(listsStatements)) this.#needList(id, selection, field);
    this.needs.documents([id], selection, () => put(this.made('document', id, selection)));
    return undefined;
  }

  /** What a list of statements below a document takes, so that it comes in the round of the document itself. */
  #needList(id: string, selection: Selection, field: SelectedField): void {
    const nothing = () => undefined;
    if (!this.store.isFetched(field, id)) this.needs.citing(id, selection, nothing);
    const ids = this.store.entries(field, id).map((entry) => entry.id);
    if (field.selection && ids.length > 0) this.needs.statements(ids, field.selection, nothing);
  }

  /** Statements by id, in that order, put now or later. */
  statements(ids: readonly string[], selection: Selection, put: (statements: Planned[]) => void): void {
    const build = () => put(ids.map((id) => this.made('statement', id, selection)).filter((each) => each !== null));
    if (ids.every((id) => this.store.statements.has(id))) build();
    else this.needs.statements(ids, selection, build);
  }
}

const byType = new WeakMap<Selection, Map<string, readonly SelectedField[]>>();

/** The fields selected for an object of that concrete type. */
export function fieldsFor(selection: Selection, type: string): readonly SelectedField[] {
  const known = byType.get(selection) ?? new Map<string, readonly SelectedField[]>();
  byType.set(selection, known);
  const found = known.get(type) ?? selection.fields.filter(({ types }) => types.has(type));
  known.set(type, found);
  return found;
}

/** Makes an object of a type that is no entity by reading each selected field. */
export function buildObject(
  building: Building,
  type: string,
  selection: Selection | null,
  read: (field: SelectedField, set: (value: unknown) => void) => unknown,
): Planned {
  const object = building.make(type);
  if (!selection) return object;
  for (const field of fieldsFor(selection, type)) {
    const set = (value: unknown) => object.values.set(field.key, value);
    const value = read(field, set);
    if (value !== undefined) set(value);
  }
  return object;
}
