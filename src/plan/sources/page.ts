import type { SelectedField } from '../selection.js';

/** Whether a connection field asks for entries, and whether for their count. */
export function partsOf({ selection }: SelectedField): { readonly listed: boolean; readonly counted: boolean } {
  const parts = selection?.fields ?? [];
  return {
    listed: parts.some(({ name }) => name !== 'totalCount'),
    counted: parts.some(({ name }) => name === 'totalCount'),
  };
}

/** Clauses that bind `level0` to a page of nodes in the order of a property, which is a row's extra. */
export function pageText(match: string, property: string, filters: readonly string[]): string {
  return [
    'CALL () {',
    `  ${match}`,
    `  WHERE ${[`n.${property} > $after`, ...filters].join('\n    AND ')}`,
    `  WITH n ORDER BY n.${property} LIMIT $limit`,
    `  RETURN collect([0, n, n.${property}]) AS level0`,
    '}',
  ].join('\n');
}

/** An expression that counts the whole list. The sort key is what only nodes of the list have: a statement has dates, too. */
export function countText(match: string, property: string, filters: readonly string[]): string {
  const where = [`n.${property} IS NOT NULL`, ...filters].join('\n    AND ');
  return `COUNT {\n  ${match}\n  WHERE ${where}\n  RETURN n\n}`;
}
