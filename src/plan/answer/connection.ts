import { encodeCursor, type OrderTag } from '../cursor.js';
import { firstOf } from '../inputs.js';
import type { SelectedField, Selection } from '../selection.js';
import { type Building, buildObject } from './building.js';
import type { Planned } from './planned.js';

/** One entry of a list, before anything is built of it. */
export interface Entry {
  readonly id: string;
  readonly key: string;
}

/** How the entries of a list become objects. */
export interface ListParts<E extends Entry> {
  /** Name of the connection's type, without `Connection`. */
  readonly type: string;
  readonly order: OrderTag;
  /** At most one more than the page holds. */
  readonly entries: readonly E[];
  readonly total: number;
  readonly node: (entry: E, selection: Selection | null, set: (value: unknown) => void) => unknown;
  /** Fields of an edge beside its cursor and node. */
  readonly edge?: (entry: E, field: SelectedField, set: (value: unknown) => void) => unknown;
}

/** A page of a list as edges, nodes, page info and total, each where it is asked for. */
export function buildConnection<E extends Entry>(
  building: Building,
  field: SelectedField,
  parts: ListParts<E>,
): Planned {
  const page = parts.entries.slice(0, firstOf(field));
  const cursorOf = (entry: Entry | undefined) => (entry ? encodeCursor(parts.order, entry.key) : null);
  return buildObject(building, `${parts.type}Connection`, field.selection, ({ name, selection }) => {
    switch (name) {
      case 'totalCount':
        return parts.total;
      case 'nodes':
        return listOf(page, (entry, set) => parts.node(entry, selection, set));
      case 'edges':
        return page.map((entry) =>
          buildObject(building, `${parts.type}Edge`, selection, (edge, set) => {
            if (edge.name === 'cursor') return cursorOf(entry);
            return edge.name === 'node' ? parts.node(entry, edge.selection, set) : parts.edge?.(entry, edge, set);
          }),
        );
      default:
        return buildObject(building, 'PageInfo', selection, ({ name: info }) => {
          if (info === 'hasNextPage') return parts.entries.length > page.length;
          if (info === 'hasPreviousPage') return typeof field.arguments.after === 'string';
          return cursorOf(info === 'startCursor' ? page[0] : page.at(-1));
        });
    }
  });
}

/** A list whose members may come later; each goes to its own place. */
export function listOf<T>(items: readonly T[], build: (item: T, set: (value: unknown) => void) => unknown): unknown[] {
  const list: unknown[] = items.map(() => null);
  items.forEach((item, index) => {
    const set = (value: unknown) => {
      list[index] = value;
    };
    const value = build(item, set);
    if (value !== undefined) set(value);
  });
  return list;
}
