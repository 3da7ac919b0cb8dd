import type { Day } from '../model/dates.js';

interface Bounds {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/** After all digits. */
const LAST = '~';
/** Before all digits. */
const FIRST = '!';

/** Sorts upwards by earliest day, latest day and id; open ends last. */
export function chronology(id: string, bounds: Bounds): string {
  return `${dayKey(bounds)} ${id}`;
}

/** Sorts upwards by earliest and latest day; open ends, and what has no date at all, last. */
export function dayKey(date: Bounds | undefined): string {
  return `${date?.earliest ?? LAST} ${date?.latest ?? LAST}`;
}

/** Sorts upwards by latest start, of those by latest end (an open one is later than any), and by id; open starts last. */
export function reverseChronology(id: string, { earliest, latest }: Bounds): string {
  return `${earliest ? complement(earliest) : LAST} ${latest ? complement(latest) : FIRST} ${id}`;
}

function complement(day: Day): string {
  return day.replace(/\d/g, (digit) => String(9 - Number(digit)));
}
