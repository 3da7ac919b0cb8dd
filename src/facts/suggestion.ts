/** "did you mean ...?" for a word that is none of the known ones; undefined where none is near. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const near = nearest(word, known);
  return near && `did you mean ${near}?`;
}

/** The known word that differs in the fewest letters, in a third of its own at most; case does not count. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 3));
  const [best] = [...known]
    .map((each) => ({ each, distance: distance(word.toLowerCase(), each.toLowerCase()) }))
    .filter((candidate) => candidate.distance <= most)
    .sort((one, other) => one.distance - other.distance || (one.each < other.each ? -1 : 1));
  return best?.each;
}

/** How many letters must be put in, left out, changed or swapped with their neighbour to get from one word to the other. */
export function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const at = (list: readonly number[], index: number) => list[index] ?? Number.POSITIVE_INFINITY;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length] ?? 0;
}
