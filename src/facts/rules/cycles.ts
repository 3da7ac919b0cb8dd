import type { Rule } from '../draft.js';
import type { Place } from '../fault.js';
import { partOf } from '../parts.js';

interface Arrow {
  readonly to: string;
  readonly place: Place;
}

/** Nothing is part of itself, and no document derives from itself, over whatever detours. */
export const cycles: Rule = (seed, report) => {
  const parts = arrowsOf(seed.statements.flatMap(partOf));
  const derived = arrowsOf(
    [...seed.documents.values()].flatMap(({ id, derivedFrom }) =>
      derivedFrom.map((other) => ({ from: id, to: other.id, place: other.place })),
    ),
  );
  for (const { way, place } of findCycles(parts)) report(place, `a circle of parts: ${way.join(' in ')}`);
  for (const { way, place } of findCycles(derived)) report(place, `a circle of documents: ${way.join(' from ')}`);
};

function arrowsOf(list: readonly (Arrow & { readonly from: string })[]): ReadonlyMap<string, readonly Arrow[]> {
  const arrows = new Map<string, Arrow[]>();
  for (const { from, ...arrow } of list) arrows.set(from, [...(arrows.get(from) ?? []), arrow]);
  return arrows;
}

/** The arrows that lead back to where a walk came through, each with the way round. */
function findCycles(arrows: ReadonlyMap<string, readonly Arrow[]>): { way: string[]; place: Place }[] {
  const done = new Set<string>();
  const found: { way: string[]; place: Place }[] = [];
  const walk = (at: string, trail: readonly string[]) => {
    for (const { to, place } of arrows.get(at) ?? []) {
      const start = trail.indexOf(to);
      if (start !== -1) found.push({ way: [...trail.slice(start), to], place });
      else if (!done.has(to)) walk(to, [...trail, to]);
    }
    done.add(at);
  };
  for (const start of arrows.keys()) if (!done.has(start)) walk(start, [start]);
  return found;
}
