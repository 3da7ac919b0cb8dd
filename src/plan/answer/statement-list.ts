import type { SelectedField } from '../selection.js';
import type { Building } from './building.js';
import { buildConnection, type Entry, type ListParts } from './connection.js';
import type { Planned } from './planned.js';

type Set = (value: unknown) => void;
type Parts<E extends Entry> = Pick<ListParts<E>, 'entries' | 'total' | 'edge'> &
  Partial<Pick<ListParts<E>, 'type' | 'order'>>;

/** A page of statements; undefined where it is put once the statements are fetched. */
export function buildStatementList<E extends Entry>(
  building: Building,
  field: SelectedField,
  parts: Parts<E>,
  set: Set,
): Planned | undefined {
  const build = () =>
    buildConnection<E>(building, field, {
      type: 'Statement',
      order: 'statement',
      ...parts,
      node: ({ id }, selection) => (selection ? building.made('statement', id, selection) : null),
    });
  const wantsStatements = field.selection?.fields.some(({ name }) => name === 'nodes' || name === 'edges');
  const areThere = parts.entries.every(({ id }) => building.store.statements.has(id));
  if (!wantsStatements || !field.selection || areThere) return build();
  building.needs.statements(
    parts.entries.map(({ id }) => id),
    field.selection,
    () => set(build()),
  );
  return undefined;
}

/** The list of statements that the store has of an entity or a document. */
export function buildStoredList(
  building: Building,
  field: SelectedField,
  parent: string,
  set: Set,
): Planned | undefined {
  const { store } = building;
  return buildStatementList(
    building,
    field,
    { entries: store.entries(field, parent), total: store.count(field, parent) },
    set,
  );
}
