/** A table; numbers stand to the right. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const first = rows[0] ?? [];
  const rule = headings.map((_, column) => (typeof first[column] === 'number' ? '--:' : '---'));
  return [headings, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Shares with one decimal, so that a small change shows. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** How many items have each key, in the order given, else by the key. */
export function tally<Key extends string>(keys: readonly Key[], order: readonly Key[] = []): [Key, number][] {
  const counts = new Map<Key, number>(order.map((key) => [key, 0]));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const found = [...counts].filter(([, count]) => count > 0);
  return order.length > 0 ? found : found.toSorted(([one], [other]) => (one < other ? -1 : 1));
}
