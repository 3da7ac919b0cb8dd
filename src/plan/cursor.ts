import { AtlasError } from '../errors.js';

/** How a list is ordered; a cursor of one order means nothing in another. */
export type OrderTag =
  | 'id'
  | 'earliest'
  | 'latest'
  | 'link'
  | 'link-earliest'
  | 'link-latest'
  | 'statement'
  | 'document'
  | 'dispute'
  | 'running-total'
  | 'search';

const KEY = /^[\x20-\x7e]{1,400}$/;

/** An opaque cursor: the order and the sort key of an entry. */
export function encodeCursor(tag: OrderTag, key: string): string {
  return Buffer.from(`${tag}\n${key}`, 'utf8').toString('base64url');
}

/**
 * The sort key a cursor stands for; `list` is the field it is given to.
 * @throws AtlasError BAD_USER_INPUT when it is no cursor of a list in that order
 */
export function decodeCursor(tag: OrderTag, cursor: string, list = 'a list'): string {
  const [found, key = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('\n');
  if (found === tag && KEY.test(key) && encodeCursor(tag, key) === cursor) return key;
  throw new AtlasError(
    'BAD_USER_INPUT',
    `Argument "after" of "${list}" is no cursor of that list: give the endCursor or an edge's cursor of the same list.`,
  );
}
