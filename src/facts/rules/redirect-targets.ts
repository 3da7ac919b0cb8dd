import type { Rule } from '../draft.js';

/** An id is either alive or redirected, and one step leads to what is alive. That its target exists is checked on reading. */
export const redirectTargets: Rule = (seed, report) => {
  const alive = new Set<string>(seed.entities.map(({ id }) => id));
  for (const { id, place } of seed.redirects) {
    if (alive.has(id)) report(place, `${id} is an entity still`, 'a redirect is for an id that is no more');
  }
};
