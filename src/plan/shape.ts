import { ENTITY, fieldOf, type Ontology, type RelationField } from '../ontology/ontology.js';
import { columnsOf } from './columns.js';
import type { OrderTag } from './cursor.js';
import { type Inputs, linkInputs, pageInputs, relatedInputs, statementInputs } from './inputs.js';
import { isListOfEntity, orderOfList } from './order.js';
import type { SelectedField, Selection } from './selection.js';
import { partsOf } from './sources/page.js';

/** A relationship field, or a list of statements, of the entities or documents at one place of the answer. */
export type Branch = LinkBranch | StatementBranch;

interface BranchBase {
  /** Unique in its expansion. */
  readonly index: number;
  /** The root or branch whose entities it hangs on. Roots come first. */
  readonly parent: number;
  readonly field: SelectedField;
  /** Labels one of which a parent must have; empty for all parents. */
  readonly parentLabels: readonly string[];
  /** Whether entries are wanted, not only their count. */
  readonly listed: boolean;
  readonly counted: boolean;
  readonly order: OrderTag;
  /** The arguments in use, each a parameter of the statement. */
  readonly inputs: Inputs;
}

export interface LinkBranch extends BranchBase {
  readonly form: 'link';
  readonly predicates: readonly string[];
  /** ANY_… is `related`, whose direction is an argument. */
  readonly direction: 'OUT' | 'IN' | 'BOTH' | 'ANY_OUT' | 'ANY_IN' | 'ANY_BOTH';
  /** The label that everything at the other end has. */
  readonly target: string;
  /** Whether anything of the relationships themselves is wanted. */
  readonly linked: boolean;
}

export interface StatementBranch extends BranchBase {
  readonly form: 'statements';
  readonly figuresOnly: boolean;
  /** What its parents are to the statements: an end of them, or a document they cite. */
  readonly side: 'SUBJECT' | 'OBJECT' | 'ANY' | 'CITED';
}

const DOCUMENT = 'Document';

/** Everything one expansion fetches below its roots. */
export interface Shape {
  /** By depth; the branches of the first level hang on roots. */
  readonly levels: readonly (readonly Branch[])[];
  readonly branchOf: ReadonlyMap<SelectedField, Branch>;
  /** Properties of entities that are wanted, beside id and kind. */
  readonly columns: readonly string[];
  /** Whether any branch wants something of the relationships. */
  readonly linked: boolean;
}

/** Plans the relationships below entities. Each root stands for one set of entities and all that is selected of them. */
export function shapeOf(ontology: Ontology, roots: readonly (readonly Selection[])[]): Shape {
  const branchOf = new Map<SelectedField, Branch>();
  const columns = new Set<string>();
  const levels: Branch[][] = [];
  let next = roots.length;
  const grow = (parent: number, selections: readonly Selection[], depth: number): void => {
    for (const selection of selections) {
      for (const field of selection.fields) {
        if (!isListOfEntity(ontology, field)) {
          for (const column of columnsOf(ontology, field)) columns.add(column);
          continue;
        }
        const branch = branchFor(ontology, field, selection, parent, next);
        if (!branch) continue;
        next += 1;
        branchOf.set(field, branch);
        const level = levels[depth] ?? [];
        levels[depth] = level;
        level.push(branch);
        if (branch.form === 'link') grow(branch.index, entitySelections(field), depth + 1);
      }
    }
  };
  for (const [index, selections] of roots.entries()) grow(index, selections, 0);
  const linked = [...branchOf.values()].some((branch) => branch.form === 'link' && branch.linked);
  return { levels, branchOf, columns: [...columns].sort(), linked };
}

/** Undefined where nothing of the connection is wanted but its type's name. */
function branchFor(
  ontology: Ontology,
  field: SelectedField,
  selection: Selection,
  parent: number,
  index: number,
): Branch | undefined {
  const parts = field.selection?.fields ?? [];
  if (parts.length === 0) return undefined;
  const base = {
    index,
    parent,
    field,
    parentLabels: labelsFor(ontology, selection.type, field.types),
    ...partsOf(field),
  };
  const order = orderOfList(ontology, field);
  if (order === 'statement') return statementBranch(base, selection.type === DOCUMENT ? 'CITED' : sideOf(field));
  const linked = parts.some(({ name, selection: edge }) => name === 'edges' && edge?.fields.some(isOfLink));
  const relation = fieldOf(ontology, field.types, field.name);
  if (relation?.form === 'relation') return linkBranch({ ...base, linked }, order, relation);
  return relatedBranch({ ...base, linked }, ontology);
}

function isOfLink({ name }: SelectedField): boolean {
  return name !== 'node' && name !== 'cursor';
}

type Base = Omit<BranchBase, 'order' | 'inputs'>;

function sideOf({ arguments: { side } }: SelectedField): StatementBranch['side'] {
  return side === 'OBJECT' || side === 'ANY' ? side : 'SUBJECT';
}

function statementBranch(base: Base, side: StatementBranch['side']): StatementBranch {
  const figuresOnly = base.field.name === 'figures';
  const inputs = new Map([...pageInputs(base, 'statement'), ...statementInputs(base.field)]);
  return {
    ...base,
    form: 'statements',
    order: 'statement',
    figuresOnly,
    side,
    inputs,
  };
}

function linkBranch(base: Base & { linked: boolean }, order: OrderTag, relation: RelationField): LinkBranch {
  const inputs = new Map([...pageInputs(base, order), ...linkInputs(base.field)]);
  const { predicates, direction, target } = relation;
  return { ...base, form: 'link', predicates, direction, target, order, inputs };
}

function relatedBranch(base: Base & { linked: boolean }, ontology: Ontology): LinkBranch {
  const { direction } = base.field.arguments;
  const inputs = new Map([...pageInputs(base, 'link'), ...relatedInputs(base.field)]);
  const way = direction === 'OUT' ? 'ANY_OUT' : direction === 'IN' ? 'ANY_IN' : 'ANY_BOTH';
  return {
    ...base,
    form: 'link',
    predicates: [...ontology.predicates.keys()],
    direction: way,
    target: ENTITY,
    order: 'link',
    inputs,
  };
}

/** What is selected of the entities at the other end of a connection, through `edges` and through `nodes`. */
export function entitySelections(connection: SelectedField): Selection[] {
  const under = (field: SelectedField) => (field.selection ? [field.selection] : []);
  return (connection.selection?.fields ?? []).flatMap((field) => {
    if (field.name === 'nodes') return under(field);
    return field.name === 'edges'
      ? (field.selection?.fields ?? []).filter(({ name }) => name === 'node').flatMap(under)
      : [];
  });
}

/** The fewest labels that tell the given types from the others of the declared type. */
function labelsFor(ontology: Ontology, declared: string, types: ReadonlySet<string>): readonly string[] {
  const all = ontology.families.get(declared)?.kinds ?? [declared];
  if (all.every((type) => types.has(type))) return [];
  for (const family of ontology.families.values()) {
    if (family.kinds.length === types.size && family.kinds.every((type) => types.has(type))) return [family.name];
  }
  return [...types].sort();
}
