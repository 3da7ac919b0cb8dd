import { badInput } from './refusals.js';

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

interface Page<T> {
  readonly items: readonly { readonly cursor: string; readonly item: T }[];
  readonly pageInfo: unknown;
}

const PREFIX = 'cursor:';
const DEFAULT = 20;

/** Whether a text is a cursor of this reference. Answers hold no other text that begins like one. */
export function isCursor(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(PREFIX);
}

/** The page of an ordered list that is asked for. A cursor names the order and the entry it stands for. */
export function page<T>(
  items: readonly T[],
  order: string,
  keyOf: (item: T) => string,
  { first, after }: PageArguments,
  defaultFirst = DEFAULT,
): Page<T> {
  const all = items.map((item) => ({ item, cursor: `${PREFIX}${order} ${keyOf(item)}` }));
  const start = after == null ? 0 : all.findIndex(({ cursor }) => cursor === after) + 1;
  if (after != null && start === 0) throw badInput('after is no cursor of this list');
  const end = start + (first ?? defaultFirst);
  const shown = all.slice(start, end);
  return {
    items: shown,
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: after != null,
      startCursor: shown[0]?.cursor ?? null,
      endCursor: shown.at(-1)?.cursor ?? null,
    },
  };
}

/** A connection whose edges hold nothing but their nodes. */
export function connection<T>(
  items: readonly T[],
  order: string,
  keyOf: (item: T) => string,
  show: (item: T) => unknown,
  args: PageArguments,
) {
  const { items: shown, pageInfo } = page(items, order, keyOf, args);
  return {
    edges: shown.map(({ cursor, item }) => ({ cursor, node: show(item) })),
    nodes: shown.map(({ item }) => show(item)),
    pageInfo,
    totalCount: items.length,
  };
}
