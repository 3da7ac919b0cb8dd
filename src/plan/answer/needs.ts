import type { Ontology } from '../../ontology/ontology.js';
import { isListOfEntity } from '../order.js';
import type { SelectedField, Selection } from '../selection.js';

/** How much of an entity a selection takes: nothing, what a caption takes, all properties, or its relationships. */
export type Reach = 'nothing' | 'caption' | 'properties' | 'relationships';

const ORDER: readonly Reach[] = ['nothing', 'caption', 'properties', 'relationships'];
const reaches = new WeakMap<Selection, Reach>();

/** How much of the entities it selects, itself or below documents and statements, a selection takes. */
export function reachOf(ontology: Ontology, selection: Selection): Reach {
  const known = reaches.get(selection);
  if (known) return known;
  const isEntity = ontology.families.has(selection.type) || ontology.kinds.has(selection.type);
  const found = selection.fields.reduce<Reach>(
    (reach, field) =>
      furthest(
        reach,
        isEntity ? reachOfField(ontology, field) : field.selection ? reachOf(ontology, field.selection) : 'nothing',
      ),
    isEntity ? 'caption' : 'nothing',
  );
  reaches.set(selection, found);
  return found;
}

function reachOfField(ontology: Ontology, field: SelectedField): Reach {
  if (isListOfEntity(ontology, field)) return 'relationships';
  const isCaption = field.name === 'id' || field.name === 'kind' || (field.name === 'name' && !field.arguments.lang);
  return isCaption ? 'caption' : 'properties';
}

function furthest(one: Reach, other: Reach): Reach {
  return ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other;
}

/** What is wanted next, with what to do once it is in the store. */
export interface Wanted {
  /** Ids by what is selected of them, for one expansion. */
  readonly expansions: ReadonlyMap<Selection, ReadonlySet<string>>;
  /** Documents whose lists of statements are wanted, likewise. */
  readonly citing: ReadonlyMap<Selection, ReadonlySet<string>>;
  readonly statements: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  /** The furthest reach among the entities that statements and documents name. */
  readonly reach: Reach;
  readonly afterExpansion: readonly (() => void)[];
  readonly afterEvidence: readonly (() => void)[];
}

/** Gathers what an answer is still missing, so that each round fetches all of it at once. */
export class Needs {
  #expansions = new Map<Selection, Set<string>>();
  #citing = new Map<Selection, Set<string>>();
  #statements = new Set<string>();
  #documents = new Set<string>();
  #entities = new Set<string>();
  #reach: Reach = 'nothing';
  #afterExpansion: (() => void)[] = [];
  #afterEvidence: (() => void)[] = [];

  constructor(readonly ontology: Ontology) {}

  /** An entity, as far as the selection reaches. */
  entity(id: string, selection: Selection, then: () => void): void {
    const reach = reachOf(this.ontology, selection);
    if (reach === 'relationships') {
      add(this.#expansions, selection, id);
      this.#afterExpansion.push(then);
      return;
    }
    this.#entities.add(id);
    this.#reach = furthest(this.#reach, reach);
    this.#afterEvidence.push(then);
  }

  /** The lists of statements that a selection takes of a document. */
  citing(id: string, selection: Selection, then: () => void): void {
    add(this.#citing, selection, id);
    this.#afterExpansion.push(then);
  }

  /** Statements with their citations and documents, and the entities that the selection names. */
  statements(ids: readonly string[], selection: Selection, then: () => void): void {
    for (const id of ids) this.#statements.add(id);
    this.#evidence(selection, then);
  }

  documents(ids: readonly string[], selection: Selection, then: () => void): void {
    for (const id of ids) this.#documents.add(id);
    this.#evidence(selection, then);
  }

  #evidence(selection: Selection, then: () => void): void {
    const reach = reachBeside(this.ontology, selection);
    this.#reach = furthest(this.#reach, reach);
    this.#afterEvidence.push(then);
  }

  get isEmpty(): boolean {
    return this.#afterExpansion.length === 0 && this.#afterEvidence.length === 0;
  }

  /** All that is wanted so far; what is wanted from here on belongs to the next round. */
  take(): Wanted {
    const wanted: Wanted = {
      expansions: this.#expansions,
      citing: this.#citing,
      statements: this.#statements,
      documents: this.#documents,
      entities: this.#entities,
      reach: this.#reach,
      afterExpansion: this.#afterExpansion,
      afterEvidence: this.#afterEvidence,
    };
    this.#expansions = new Map();
    this.#citing = new Map();
    this.#statements = new Set();
    this.#documents = new Set();
    this.#entities = new Set();
    this.#reach = 'nothing';
    this.#afterExpansion = [];
    this.#afterEvidence = [];
    return wanted;
  }
}

function add(wanted: Map<Selection, Set<string>>, selection: Selection, id: string): void {
  const ids = wanted.get(selection) ?? new Set<string>();
  wanted.set(selection, ids.add(id));
}

/** Whether a field of a document is a list of statements of which something is wanted. */
export function listsStatements({ name, selection }: SelectedField): boolean {
  return name === 'statements' && selection !== null && selection.fields.length > 0;
}

/** The furthest reach of the entities below a selection that no expansion fetches. */
function reachBeside(ontology: Ontology, selection: Selection): Reach {
  const isEntity = ontology.families.has(selection.type) || ontology.kinds.has(selection.type);
  if (isEntity) {
    const reach = reachOf(ontology, selection);
    return reach === 'relationships' ? 'nothing' : reach;
  }
  return selection.fields.reduce<Reach>(
    (reach, field) => furthest(reach, field.selection ? reachBeside(ontology, field.selection) : 'nothing'),
    'nothing',
  );
}
